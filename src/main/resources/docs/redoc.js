Redoc.init('openapi.json', { disableSearch: true, nativeScrollbars: true, theme: { typography: { fontFamily: 'system-ui, sans-serif' } } }, document.getElementById('docs'));
