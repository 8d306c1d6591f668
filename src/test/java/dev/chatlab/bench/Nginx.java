package dev.chatlab.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** nginx as a relay of bytes that holds nothing back, where it is installed. */
final class Nginx {
    private static final String SETTINGS = """
            daemon off;
            worker_processes auto;
            pid %1$s/nginx.pid;
            error_log stderr crit;
            events { worker_connections 8192; }
            http {
              access_log off;
              client_body_temp_path %1$s/body;
              proxy_temp_path %1$s/proxy;
              fastcgi_temp_path %1$s/fastcgi;
              uwsgi_temp_path %1$s/uwsgi;
              scgi_temp_path %1$s/scgi;
              keepalive_requests 1000000;
              upstream provider { server 127.0.0.1:%3$d; keepalive 1024; keepalive_requests 1000000; }
              server {
                listen 127.0.0.1:%2$d backlog=4096;
                location / {
                  proxy_pass http://provider;
                  proxy_http_version 1.1;
                  proxy_set_header Connection "";
                  proxy_buffering off;
                }
              }
            }
            """;

    private Nginx() {}

    static boolean isInstalled() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(dir -> Files.isExecutable(Path.of(dir, "nginx")));
    }

    /** Runs until it is closed; {@code dir} is for its files. */
    static Child start(Path dir, int port, int provider) throws IOException {
        Path settings = Files.writeString(dir.resolve("nginx.conf"), SETTINGS.formatted(dir, port, provider));
        return Child.start(List.of("nginx", "-e", "stderr", "-p", dir.toString(), "-c", settings.toString()));
    }
}
