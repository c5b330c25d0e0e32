package org.wederhoor.argument;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class GroundedProperties {
    @Property(seed = "1995")
    void groundedLabellingIsTheSmallestCompleteOne(@ForAll("frameworks") ArgumentationFramework<Integer> framework) {
        Labelling<Integer> labelling = framework.groundedLabelling();
        assertEquals(SubsetOracle.of(framework).grounded(), List.of(Frameworks.mask(labelling.in())));
        assertEquals(labelling, labelling.in().labelling());
    }

    @Provide
    Arbitrary<ArgumentationFramework<Integer>> frameworks() {
        return Frameworks.upTo(9);
    }
}
