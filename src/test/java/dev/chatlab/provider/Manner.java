package dev.chatlab.provider;

import java.util.List;

/** How a request is answered. */
@FunctionalInterface
public interface Manner {
    List<Step> answer(Asked asked);
}
