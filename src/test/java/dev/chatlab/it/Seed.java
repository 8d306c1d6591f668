package dev.chatlab.it;

import java.util.Random;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Gives tests their {@link Random} and prints its seed when they fail; {@code -Dchatlab.seed} sets it. */
final class Seed implements ParameterResolver, TestExecutionExceptionHandler {
    private final long seed = Long.getLong("chatlab.seed", System.nanoTime() & 0xFFFFFF);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Random.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return new Random(seed);
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable error) throws Throwable {
        System.err.println(context.getDisplayName() + " failed with -Dchatlab.seed=" + seed);
        throw error;
    }
}
