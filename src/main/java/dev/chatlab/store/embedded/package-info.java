@NullMarked
package dev.chatlab.store.embedded;

import org.jspecify.annotations.NullMarked;
