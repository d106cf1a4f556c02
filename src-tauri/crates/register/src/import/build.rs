//! What a row says about a record of each kind that has references.

use model::{
    Asset, AssetKind, Bilingual, Classification, Control, Criticality, Details, Hosting, Kind,
    LifeCycle, Measure, MeasureState, Medium, Origin, Person, PersonalData, PropertySet,
    TestResult, Threat, Unit, Vulnerability,
};

use super::{assessment::yes_no, index::Index, reader::Reader};
use crate::table::Table;

/// Months that a passed test holds where nobody says otherwise.
pub(crate) const TEST_MONTHS: u16 = 12;

/// A kind of record that rows can make.
pub(crate) trait Build: Table {
    /// A new record before anything is known of it; none where rows make no records of the kind.
    fn blank() -> Option<Self>;
    /// What the row makes of `base`.
    fn build(reader: &mut Reader<'_>, base: Self) -> Self;
    /// Tells what later rows must know of it.
    fn remember(&self, _key: Self::Id, _index: &mut Index) {}
}

/// A user's own text replaces both wordings; the same text in either language leaves them.
fn own_words(reader: &Reader<'_>, column: &str, field: &mut Bilingual) {
    if let Some(value) = reader.cell(column) {
        let text = value.shown();
        if field.da != text && field.en != text {
            *field = Bilingual::same(text);
        }
    }
}

pub(super) fn reference(reader: &Reader<'_>, field: &mut String) {
    if let Some(text) = reader.filled("ref") {
        *field = text;
    }
}

impl Build for Unit {
    fn blank() -> Option<Self> {
        Some(Self {
            reference: String::new(),
            name: String::new(),
            parent: None,
            contact: None,
        })
    }

    fn build(reader: &mut Reader<'_>, mut base: Self) -> Self {
        reference(reader, &mut base.reference);
        reader.text("name", &mut base.name);
        reader.reference("parent", Kind::Units, &mut base.parent);
        reader.reference("contact", Kind::People, &mut base.contact);
        base
    }
}

impl Build for Person {
    fn blank() -> Option<Self> {
        Some(Self::new(""))
    }

    fn build(reader: &mut Reader<'_>, mut base: Self) -> Self {
        reference(reader, &mut base.reference);
        reader.text("name", &mut base.name);
        reader.text("email", &mut base.email);
        reader.text("role", &mut base.role);
        reader.reference("unit", Kind::Units, &mut base.unit);
        reader.text("phone", &mut base.phone);
        reader.date("left", &mut base.left);
        base
    }
}

impl Build for Asset {
    fn blank() -> Option<Self> {
        Some(Self::new("", AssetKind::System))
    }

    fn build(reader: &mut Reader<'_>, mut base: Self) -> Self {
        reference(reader, &mut base.reference);
        reader.text("name", &mut base.name);
        reader.word("kind", &mut base.kind, AssetKind::from_id);
        reader.text("description", &mut base.description);
        reader.word("medium", &mut base.medium, Medium::from_id);
        reader.optional_word(
            "classification",
            &mut base.classification,
            Classification::from_id,
        );
        reader.reference("owner", Kind::People, &mut base.owner);
        reader.reference("unit", Kind::Units, &mut base.unit);
        reader.optional_word(
            "personal_data",
            &mut base.personal_data,
            PersonalData::from_id,
        );
        reader.own_words("tags", &mut base.tags);
        reader.date("retired", &mut base.retired);
        reader.reference("risk_owner", Kind::People, &mut base.risk_owner);
        reader.reference("system_owner", Kind::People, &mut base.system_owner);
        reader.reference("process_owner", Kind::People, &mut base.process_owner);
        reader.reference("contact", Kind::People, &mut base.contact);
        reader.reference("supplier", Kind::Assets, &mut base.supplier);
        details(reader, &mut base.details);
        let index = reader.index;
        if let Some(rules) = index
            .default_method
            .and_then(|method| index.rules.get(&method))
        {
            reader.consequences(rules, &mut base.consequence);
        }
        base
    }
}

/// What is said of one kind of asset only.
fn details(reader: &mut Reader<'_>, base: &mut Details) {
    reader.text("data", &mut base.data);
    reader.text("place", &mut base.place);
    reader.optional_word("hosting", &mut base.hosting, Hosting::from_id);
    reader.optional_word("life_cycle", &mut base.life_cycle, LifeCycle::from_id);
    reader.optional_word("criticality", &mut base.criticality, Criticality::from_id);
    if let Some(hours) = reader.number("tolerable_hours", u32::MAX) {
        base.tolerable_hours = hours;
    }
    reader.text("model", &mut base.model);
    reader.text("zone", &mut base.zone);
    if let Some(count) = reader.number("headcount", u32::MAX) {
        base.headcount = count;
    }
    reader.text("agreement", &mut base.agreement);
    reader.date("agreement_until", &mut base.agreement_until);
    reader.optional_word("processor", &mut base.processor, yes_no);
    reader.text("processing_agreement", &mut base.processing_agreement);
    reader.text("sub_processors", &mut base.sub_processors);
    if let Some(months) = reader.number("check_months", 120) {
        base.check_months = months.map(|months| months as u16);
    }
    reader.date("last_check", &mut base.last_check);
    reader.text("check_result", &mut base.check_result);
}

impl Build for Threat {
    fn blank() -> Option<Self> {
        Some(Self::new(
            Bilingual::default(),
            Origin::HumanAccidental,
            PropertySet::default(),
        ))
    }

    fn build(reader: &mut Reader<'_>, mut base: Self) -> Self {
        reference(reader, &mut base.reference);
        own_words(reader, "name", &mut base.name);
        own_words(reader, "description", &mut base.description);
        reader.word("origin", &mut base.origin, Origin::from_id);
        if let Some(properties) = reader.properties("properties") {
            base.properties = properties.unwrap_or_default();
        }
        reader.words("kinds", &mut base.kinds, AssetKind::from_id);
        reader.text("catalogue", &mut base.catalogue);
        reader.references("controls", Kind::Controls, &mut base.controls);
        reader.references(
            "vulnerabilities",
            Kind::Vulnerabilities,
            &mut base.vulnerabilities,
        );
        base
    }
}

impl Build for Vulnerability {
    fn blank() -> Option<Self> {
        Some(Self {
            reference: String::new(),
            name: Bilingual::default(),
            description: Bilingual::default(),
            kinds: Vec::new(),
            catalogue: String::new(),
            controls: Vec::new(),
        })
    }

    fn build(reader: &mut Reader<'_>, mut base: Self) -> Self {
        reference(reader, &mut base.reference);
        own_words(reader, "name", &mut base.name);
        own_words(reader, "description", &mut base.description);
        reader.words("kinds", &mut base.kinds, AssetKind::from_id);
        reader.text("catalogue", &mut base.catalogue);
        reader.references("controls", Kind::Controls, &mut base.controls);
        base
    }
}

impl Build for Control {
    fn blank() -> Option<Self> {
        Some(Self {
            reference: String::new(),
            framework: String::new(),
            name: Bilingual::default(),
            description: Bilingual::default(),
            attributes: Vec::new(),
        })
    }

    fn build(reader: &mut Reader<'_>, mut base: Self) -> Self {
        reference(reader, &mut base.reference);
        reader.text("framework", &mut base.framework);
        own_words(reader, "name", &mut base.name);
        own_words(reader, "description", &mut base.description);
        base
    }
}

impl Build for Measure {
    fn blank() -> Option<Self> {
        Some(Self {
            reference: String::new(),
            name: String::new(),
            controls: Vec::new(),
            state: MeasureState::Planned,
            owner: None,
            due: None,
            cost: None,
            last_tested: None,
            test_result: TestResult::NotTested,
            test_months: TEST_MONTHS,
        })
    }

    fn build(reader: &mut Reader<'_>, mut base: Self) -> Self {
        reference(reader, &mut base.reference);
        reader.text("name", &mut base.name);
        reader.references("controls", Kind::Controls, &mut base.controls);
        reader.word("state", &mut base.state, MeasureState::from_id);
        reader.reference("owner", Kind::People, &mut base.owner);
        reader.date("due", &mut base.due);
        if let Some(cost) = reader.number("cost", u32::MAX) {
            base.cost = cost;
        }
        reader.date("last_tested", &mut base.last_tested);
        reader.word("test_result", &mut base.test_result, TestResult::from_id);
        if let Some(months) = reader.number("test_months", 120) {
            base.test_months = months.map_or(TEST_MONTHS, |months| months as u16);
        }
        base
    }
}
