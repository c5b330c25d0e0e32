package org.wederhoor.benchmarks.check.peers;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.eclipse.rdf4j.common.transaction.IsolationLevels;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.vocabulary.RDF4J;
import org.eclipse.rdf4j.model.vocabulary.SHACL;
import org.eclipse.rdf4j.repository.RepositoryException;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.repository.sail.SailRepositoryConnection;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.sail.memory.MemoryStore;
import org.eclipse.rdf4j.sail.shacl.ShaclSail;
import org.eclipse.rdf4j.sail.shacl.ShaclSailValidationException;
import org.wederhoor.benchmarks.check.Conflicts;
import org.wederhoor.benchmarks.check.Facts;

/** RDF4J's ShaclSail over a store in memory, which validates as it commits; {@link Shapes} says what it counts differently. */
final class Rdf4jPeer implements Peer.Live {
    private final SailRepository repository;
    private final SailRepositoryConnection connection;
    private final ValueFactory values;

    Rdf4jPeer() {
        ShaclSail sail = new ShaclSail(new MemoryStore());
        sail.setValidationResultsLimitTotal(-1);
        sail.setValidationResultsLimitPerConstraint(-1);
        repository = new SailRepository(sail);
        values = repository.getValueFactory();
        connection = repository.getConnection();
        connection.begin(IsolationLevels.NONE);
        try {
            connection.add(new StringReader(Shapes.turtle()), "", RDFFormat.TURTLE, RDF4J.SHACL_SHAPE_GRAPH);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        connection.commit();
    }

    private void put(Facts.Row row) {
        connection.add(subject(row), property(row), value(row));
    }

    private IRI subject(Facts.Row row) {
        return values.createIRI(row.subject());
    }

    private IRI property(Facts.Row row) {
        return values.createIRI(row.denied() ? Shapes.denial(row.property()) : row.property());
    }

    private IRI value(Facts.Row row) {
        return values.createIRI(row.value());
    }

    @Override
    public void load(List<Facts.Row> rows) {
        connection.begin(IsolationLevels.NONE, ShaclSail.TransactionSettings.ValidationApproach.Disabled);
        rows.forEach(this::put);
        connection.commit();
    }

    @Override
    public long[] check() {
        connection.begin(ShaclSail.TransactionSettings.ValidationApproach.Bulk);
        return commit();
    }

    /** What a commit is refused for; a refused transaction leaves what was there before. */
    private long[] commit() {
        Conflicts conflicts = new Conflicts();
        try {
            connection.commit();
        } catch (RepositoryException e) {
            if (!(e.getCause() instanceof ShaclSailValidationException refused)) {
                throw e;
            }
            Model report = refused.validationReportAsModel();
            for (Statement result : report.filter(null, SHACL.FOCUS_NODE, null)) {
                add(report, result.getSubject(), result.getObject(), conflicts);
            }
            connection.rollback();
        }
        return conflicts.distinct();
    }

    private static void add(Model report, Resource result, Value focus, Conflicts conflicts) {
        String shape = object(report, result, SHACL.SOURCE_SHAPE);
        int subject = Conflicts.number(focus.stringValue());
        int property = Conflicts.number(shape);
        if (shape.contains("/functional/")) {
            conflicts.functional(subject, property);
        } else if (shape.contains("/disjoint/")) {
            conflicts.disjoint(subject, property);
        } else {
            conflicts.denied(subject, property, Conflicts.number(object(report, result, SHACL.VALUE)));
        }
    }

    private static String object(Model report, Resource result, IRI property) {
        return report.filter(result, property, null)
                .iterator()
                .next()
                .getObject()
                .stringValue();
    }

    @Override
    public int add(Facts.Row row) {
        connection.begin(IsolationLevels.NONE);
        put(row);
        return commit().length;
    }

    @Override
    public void remove(Facts.Row row) {
        connection.begin(IsolationLevels.NONE);
        connection.remove(subject(row), property(row), value(row));
        long[] unused = commit();
    }

    @Override
    public void close() {
        connection.close();
        repository.shutDown();
    }
}
