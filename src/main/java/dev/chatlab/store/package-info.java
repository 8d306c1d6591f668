@NullMarked
package dev.chatlab.store;

import org.jspecify.annotations.NullMarked;
