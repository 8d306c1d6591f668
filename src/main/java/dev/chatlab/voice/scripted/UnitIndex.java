package dev.chatlab.voice.scripted;

import dev.chatlab.persona.Persona.Idea;
import dev.chatlab.persona.Persona.Position;
import dev.chatlab.voice.english.Stems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/** BM25 over one persona's texts, in memory; the other names of an idea or issue weigh more than the text itself. */
final class UnitIndex {
    /** Lucene would advise a flag of the virtual machine that indexes of this size have no use for. */
    private static final Logger ADVICE =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    static {
        ADVICE.setLevel(Level.SEVERE);
    }

    private static final String TEXT = "text";
    private static final String ALIAS = "alias";
    private static final float ALIAS_BOOST = 1.6f;
    private static final int MOST_KNOWN = 32;

    private final Map<List<String>, float[]> known = new ConcurrentHashMap<>();
    private final IndexSearcher searcher;
    private final int size;

    UnitIndex(List<Unit> units, Topics topics) {
        size = units.size();
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        IndexWriterConfig config = new IndexWriterConfig(Stems.analyzer()).setMergePolicy(NoMergePolicy.INSTANCE);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (Unit unit : units) {
                Document document = new Document();
                document.add(new TextField(TEXT, unit.text(), Field.Store.NO));
                document.add(new TextField(ALIAS, aliases(unit, topics), Field.Store.NO));
                writer.addDocument(document);
            }
            writer.commit();
            searcher = new IndexSearcher(DirectoryReader.open(directory));
            searcher.setQueryCache(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String aliases(Unit unit, Topics topics) {
        Idea idea = unit.idea();
        if (idea != null) {
            return idea.title() + ", " + String.join(", ", idea.aliases());
        }
        Position position = unit.position();
        if (position != null) {
            return topics.names(position.issue(), position.sub());
        }
        return unit.themed() == null ? "" : topics.theme(unit.themed().theme());
    }

    /** The same stems are asked for in every turn of a talk; the answer is shared and not to be changed. */
    float[] scores(Collection<String> stems) {
        if (known.size() > MOST_KNOWN) {
            known.clear();
        }
        return known.computeIfAbsent(List.copyOf(stems), this::search);
    }

    private float[] search(List<String> stems) {
        float[] scores = new float[size];
        if (stems.isEmpty()) {
            return scores;
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        stems.stream().limit(60).forEach(stem -> {
            query.add(new TermQuery(new Term(TEXT, stem)), Occur.SHOULD);
            query.add(new BoostQuery(new TermQuery(new Term(ALIAS, stem)), ALIAS_BOOST), Occur.SHOULD);
        });
        try {
            for (ScoreDoc hit : searcher.search(query.build(), size).scoreDocs) {
                scores[hit.doc] = hit.score;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return scores;
    }
}
