package org.wederhoor.json;

import org.wederhoor.finding.Modality;
import org.wederhoor.finding.Severity;
import org.wederhoor.finding.StepKind;
import org.wederhoor.model.AllenRelation;
import org.wederhoor.model.Characteristic;
import org.wederhoor.model.ClaimKind;
import org.wederhoor.model.CounterclaimKind;
import org.wederhoor.model.DerivationKind;
import org.wederhoor.model.EventPart;
import org.wederhoor.model.Role;
import org.wederhoor.model.SourceKind;
import org.wederhoor.model.Temporality;
import org.wederhoor.model.ValueType;
import org.wederhoor.model.WithdrawalKind;

/** The words of the format for the closed choices of the model and of reports. */
final class Words {
    static final EnumWords<SourceKind> SOURCE_KIND = EnumWords.of(SourceKind.class);
    static final EnumWords<DerivationKind> DERIVATION_KIND = EnumWords.of(DerivationKind.class);
    static final EnumWords<ClaimKind> CLAIM_KIND = EnumWords.of(ClaimKind.class);
    static final EnumWords<CounterclaimKind> COUNTERCLAIM_KIND = EnumWords.of(CounterclaimKind.class);
    static final EnumWords<WithdrawalKind> WITHDRAWAL_KIND = EnumWords.of(WithdrawalKind.class);
    static final EnumWords<ValueType> VALUE_TYPE = EnumWords.of(ValueType.class);
    static final EnumWords<Characteristic> CHARACTERISTIC = EnumWords.of(Characteristic.class);
    static final EnumWords<Temporality> TEMPORALITY = EnumWords.of(Temporality.class);
    static final EnumWords<AllenRelation> ALLEN_RELATION = EnumWords.of(AllenRelation.class);
    static final EnumWords<EventPart> EVENT_PART = EnumWords.of(EventPart.class);
    static final EnumWords<Role> ROLE = EnumWords.of(Role.class);

    static final EnumWords<Severity> SEVERITY = EnumWords.of(Severity.class);
    static final EnumWords<Modality> MODALITY = EnumWords.of(Modality.class);
    static final EnumWords<StepKind> STEP_KIND = EnumWords.of(StepKind.class);

    private Words() {}
}
