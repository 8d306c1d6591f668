package dev.chatlab.it;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.AttachingConnector;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.request.BreakpointRequest;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.EventRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Freezes a running ChatLab at the entry of a method of ours, so that it can be killed exactly there. */
final class Debugger implements AutoCloseable {
    static final String FLAG = "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:0";
    private static final Pattern LISTENING = Pattern.compile("Listening for transport dt_socket at address: (\\d+)");

    private final VirtualMachine machine;

    private Debugger(VirtualMachine machine) {
        this.machine = machine;
    }

    /** The process must have been started with {@link #FLAG}. */
    static Debugger attach(ChatLabProcess lab)
            throws IOException, InterruptedException, IllegalConnectorArgumentsException {
        String line = lab.output()
                .await(text -> LISTENING.matcher(text).find(), Duration.ofSeconds(10))
                .orElseThrow(() -> new AssertionError("It does not listen for a debugger"));
        Matcher port = LISTENING.matcher(line);
        AttachingConnector connector = Bootstrap.virtualMachineManager().attachingConnectors().stream()
                .filter(each -> each.name().equals("com.sun.jdi.SocketAttach"))
                .findFirst()
                .orElseThrow();
        Map<String, Connector.Argument> arguments = connector.defaultArguments();
        arguments.get("hostname").setValue("127.0.0.1");
        arguments.get("port").setValue(port.results().findFirst().orElseThrow().group(1));
        return new Debugger(connector.attach(arguments));
    }

    /** From now on every thread stops as soon as one enters that method. */
    void stopAt(String type, String method) {
        List<ReferenceType> loaded = machine.classesByName(type);
        if (loaded.isEmpty()) {
            ClassPrepareRequest request = machine.eventRequestManager().createClassPrepareRequest();
            request.addClassFilter(type);
            request.putProperty("method", method);
            request.enable();
        } else {
            set(loaded.getFirst(), method);
        }
    }

    private void set(ReferenceType type, String method) {
        if (type.methodsByName(method).isEmpty()) {
            throw new AssertionError(type.name() + " has no method " + method + " any more: name its successor here");
        }
        BreakpointRequest request = machine.eventRequestManager()
                .createBreakpointRequest(type.methodsByName(method).getFirst().location());
        request.setSuspendPolicy(EventRequest.SUSPEND_ALL);
        request.enable();
    }

    /** Waits until the method was entered; everything stands still then. */
    void awaitStop(Duration most) throws InterruptedException {
        long until = System.nanoTime() + most.toNanos();
        while (true) {
            long left = (until - System.nanoTime()) / 1_000_000;
            EventSet events = left <= 0 ? null : machine.eventQueue().remove(left);
            if (events == null) {
                throw new AssertionError("The method was not entered within " + most);
            }
            for (Event event : events) {
                if (event instanceof BreakpointEvent) {
                    return;
                }
                if (event instanceof ClassPrepareEvent prepared) {
                    set(prepared.referenceType(), (String) prepared.request().getProperty("method"));
                }
            }
            events.resume();
        }
    }

    /** Lets everything run on after a stop. */
    void goOn() {
        machine.resume();
    }

    @Override
    public void close() {
        try {
            machine.dispose();
        } catch (VMDisconnectedException gone) {
            return;
        }
    }
}
