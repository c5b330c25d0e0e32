package org.wederhoor.benchmarks.check.peers;

import java.io.StringReader;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.graph.GraphFactory;
import org.wederhoor.benchmarks.check.Conflicts;
import org.wederhoor.benchmarks.check.Facts;

/** Apache Jena's SHACL validator over a graph in memory; {@link Shapes} says what it counts differently. */
final class JenaPeer implements Peer.Live {
    private final Graph graph = GraphFactory.createGraphMem();
    private final org.apache.jena.shacl.Shapes shapes;

    JenaPeer() {
        Graph parsed = RDFParser.create()
                .source(new StringReader(Shapes.turtle()))
                .lang(Lang.TURTLE)
                .toGraph();
        shapes = org.apache.jena.shacl.Shapes.parse(parsed);
    }

    private static Triple triple(Facts.Row row) {
        return Triple.create(
                NodeFactory.createURI(row.subject()),
                NodeFactory.createURI(row.denied() ? Shapes.denial(row.property()) : row.property()),
                NodeFactory.createURI(row.value()));
    }

    @Override
    public void load(List<Facts.Row> rows) {
        rows.forEach(row -> graph.add(triple(row)));
    }

    @Override
    public long[] check() {
        Conflicts conflicts = new Conflicts();
        for (ReportEntry entry : ShaclValidator.get().validate(shapes, graph).getEntries()) {
            String shape = entry.source().getURI();
            int subject = Conflicts.number(entry.focusNode().getURI());
            int property = Conflicts.number(shape);
            if (shape.contains("/functional/")) {
                conflicts.functional(subject, property);
            } else if (shape.contains("/disjoint/")) {
                conflicts.disjoint(subject, property);
            } else {
                conflicts.denied(
                        subject, property, Conflicts.number(entry.value().getURI()));
            }
        }
        return conflicts.distinct();
    }

    @Override
    public int add(Facts.Row row) {
        graph.add(triple(row));
        Node subject = NodeFactory.createURI(row.subject());
        return ShaclValidator.get()
                .validate(shapes, graph, subject)
                .getEntries()
                .size();
    }

    @Override
    public void remove(Facts.Row row) {
        graph.delete(triple(row));
    }

    @Override
    public void close() {
        graph.close();
    }
}
