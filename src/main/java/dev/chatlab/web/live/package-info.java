/** Where a discussion's events leave the house: over WebSockets and as server-sent events. */
@NullMarked
package dev.chatlab.web.live;

import org.jspecify.annotations.NullMarked;
