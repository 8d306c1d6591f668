package dev.chatlab;

/** Starts ChatLab. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println("ChatLab " + Runtime.version());
    }
}
