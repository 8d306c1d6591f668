package dev.chatlab.quality;

import dev.chatlab.transcript.Speaker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Measure 8: the share of turns at tables of four that are nearest, by cosine of TF-IDF, to the centroid of their own
 * speaker among the four; names masked (chance: .25). Each half of a table's turns is tested on centroids of the other half.
 * The halves are (a) the table's topics in order, alternately, or (b) the ideas of each speaker in order, alternately, a turn
 * being in the half of its main idea, that with most sentences there; turns without an idea are left out.
 */
final class Distinctiveness implements Measure {
    private static final int SEATS = 4;
    private final boolean heldOutIdeas;

    Distinctiveness(boolean heldOutIdeas) {
        this.heldOutIdeas = heldOutIdeas;
    }

    @Override
    public String number() {
        return heldOutIdeas ? "8b" : "8a";
    }

    @Override
    public String name() {
        return heldOutIdeas ? "distinctiveness, held-out ideas" : "distinctiveness, across topics";
    }

    @Override
    public Target target() {
        return Target.atLeast(heldOutIdeas ? 0.6 : 0.85);
    }

    private record Case(Transcript transcript, Line line, int half, Vector vector) {}

    @Override
    public Result of(Run run) {
        Map<List<Speaker>, List<Transcript>> tables = new LinkedHashMap<>();
        run.all().stream()
                .filter(transcript -> transcript.table().size() == SEATS)
                .forEach(transcript -> tables.computeIfAbsent(transcript.table(), key -> new ArrayList<>())
                        .add(transcript));
        Tally tally = new Tally();
        tables.values().forEach(transcripts -> {
            List<Case> cases = cases(run, transcripts);
            test(tally, run, cases, 0);
            test(tally, run, cases, 1);
        });
        return tally.mean(target());
    }

    private List<Case> cases(Run run, List<Transcript> transcripts) {
        List<String> topics =
                transcripts.stream().map(Transcript::topic).distinct().toList();
        List<Case> cases = new ArrayList<>();
        for (Transcript transcript : transcripts) {
            ToIntFunction<Line> place = heldOutIdeas
                    ? line -> transcript.knownOf(line).main(line)
                    : line -> topics.indexOf(transcript.topic());
            for (Line line : transcript.spoken()) {
                int at = place.applyAsInt(line);
                if (at >= 0) {
                    cases.add(new Case(transcript, line, at % 2, Vector.of(line, run.idf())));
                }
            }
        }
        return cases;
    }

    private static void test(Tally tally, Run run, List<Case> cases, int half) {
        Map<Speaker, List<Vector>> heard = new HashMap<>();
        cases.stream()
                .filter(one -> one.half != half)
                .forEach(one -> heard.computeIfAbsent(one.line.speaker(), key -> new ArrayList<>())
                        .add(one.vector));
        Map<Speaker, Vector> centroids = new LinkedHashMap<>();
        heard.forEach((speaker, vectors) -> centroids.put(speaker, Vector.centroid(vectors)));
        for (Case one : cases) {
            if (one.half == half && run.judges(one.transcript) && centroids.size() == SEATS) {
                Speaker nearest = nearest(one.vector, centroids);
                double by = one.vector.cosine(centroids.get(nearest))
                        - one.vector.cosine(centroids.get(one.line.speaker()));
                tally.count(
                        nearest.equals(one.line.speaker()),
                        Offender.at(one.transcript, one.line, one.line.text(), "sounds like " + nearest.name(), by));
            }
        }
    }

    private static Speaker nearest(Vector vector, Map<Speaker, Vector> centroids) {
        Speaker nearest = null;
        double best = Double.NEGATIVE_INFINITY;
        for (Map.Entry<Speaker, Vector> centroid : centroids.entrySet()) {
            double cosine = vector.cosine(centroid.getValue());
            if (cosine > best) {
                best = cosine;
                nearest = centroid.getKey();
            }
        }
        return nearest;
    }
}
