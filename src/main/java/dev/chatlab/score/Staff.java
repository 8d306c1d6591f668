package dev.chatlab.score;

/** The line of one speaker; {@code y} is its height, {@code label} the name as far as there is room for it. */
record Staff(String id, String name, String label, String colour, boolean user, double y) {
    Staff at(double height) {
        return new Staff(id, name, label, colour, user, height);
    }
}
