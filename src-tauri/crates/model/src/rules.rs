//! A method made ready for computing: every level is one look-up away.

use crate::{Cell, LikelihoodSource, Method, Problem, PropertySet, assess::Span};

/// A method without faults, with its tables filled in.
#[derive(Clone, Debug)]
pub struct Rules {
    /// The method itself.
    pub method: Method,
    /// The cells of its consequence table; consequences are given in this order.
    pub cells: Vec<Cell>,
    /// For each cell the index of its party.
    pub party_of: Vec<u8>,
    /// Per party of the method the places of its cells.
    pub(crate) cells_of: Vec<Vec<u8>>,
    /// For each likelihood number its place on the axis.
    columns: Vec<u8>,
    width: usize,
    height: usize,
    /// Per party, per consequence, per likelihood: the rank of the level.
    ranks: Vec<u8>,
    /// Per set of properties a bit for each cell of theirs.
    scopes: [u64; PropertySet::COUNT],
    /// Of likelihood; where it is a product, of the threat.
    pub(crate) likelihood: Span,
    /// Of vulnerability, where likelihood is a product.
    pub(crate) vulnerability: Option<Span>,
    pub(crate) consequence: Span,
}

impl Rules {
    /// Makes `method` ready, or names its faults.
    pub fn new(method: Method) -> Result<Self, Vec<Problem>> {
        let faults: Vec<Problem> = method
            .check()
            .into_iter()
            .filter(|problem| !problem.note)
            .collect();
        if !faults.is_empty() {
            return Err(faults);
        }
        let likelihoods = method.likelihoods();
        let mut columns = vec![0; usize::from(likelihoods.last().copied().unwrap_or(0)) + 1];
        for (column, likelihood) in likelihoods.iter().enumerate() {
            columns[usize::from(*likelihood)] = column as u8;
        }
        let height = method.consequence.levels.len();
        let ranks = method
            .parties
            .iter()
            .flat_map(|party| {
                let rule = party.rule.as_ref().unwrap_or(&method.rule);
                (0..height)
                    .flat_map(|row| {
                        likelihoods
                            .iter()
                            .enumerate()
                            .map(move |(column, likelihood)| (row, column, *likelihood))
                    })
                    .map(|(row, column, likelihood)| rule.rank(&method, likelihood, (column, row)))
                    .collect::<Vec<u8>>()
            })
            .collect();
        let floor = method.floor;
        let (likelihood, vulnerability) = match &method.likelihood_source {
            LikelihoodSource::Direct { likelihood } => {
                (Span::new(likelihood, floor.likelihood), None)
            }
            LikelihoodSource::ThreatXVulnerability {
                threat,
                vulnerability,
            } => (
                Span::new(threat, floor.likelihood),
                Some(Span::new(vulnerability, floor.vulnerability)),
            ),
        };
        let leaves = method.leaves();
        let cells = method.cells();
        let scopes = std::array::from_fn(|set| {
            let set = PropertySet::numbered(set);
            let inside = cells
                .iter()
                .enumerate()
                .filter(|(_, cell)| set.contains(cell.property));
            inside.fold(0, |bits, (index, _)| bits | 1 << index)
        });
        let party_of: Vec<u8> = method
            .properties
            .iter()
            .flat_map(|_| leaves.iter().map(|(party, _)| *party as u8))
            .collect();
        let mut cells_of = vec![Vec::new(); method.parties.len()];
        for (cell, party) in party_of.iter().enumerate() {
            cells_of[usize::from(*party)].push(cell as u8);
        }
        Ok(Self {
            cells,
            party_of,
            cells_of,
            columns,
            width: likelihoods.len(),
            height,
            ranks,
            scopes,
            likelihood,
            vulnerability,
            consequence: Span::new(&method.consequence, floor.consequence),
            method,
        })
    }

    /// The rank of the level for a party at a likelihood and a consequence, both on their scales.
    pub fn rank(&self, party: usize, likelihood: u16, consequence: u8) -> u8 {
        let column = self
            .columns
            .get(usize::from(likelihood))
            .copied()
            .unwrap_or_default();
        let row = usize::from(consequence.saturating_sub(self.method.consequence.min));
        self.ranks
            .get((party * self.height + row) * self.width + usize::from(column))
            .copied()
            .unwrap_or_default()
    }

    /// A bit for each cell whose property is in `properties`.
    pub(crate) fn in_scope(&self, properties: PropertySet) -> u64 {
        self.scopes[properties.number()]
    }

    /// The rank in the general rule, as the heat map and the legend show it.
    pub fn general_rank(&self, likelihood: u16, consequence: u8) -> u8 {
        let column = self
            .columns
            .get(usize::from(likelihood))
            .copied()
            .unwrap_or_default();
        let row = consequence.saturating_sub(self.method.consequence.min);
        self.method.rule.rank(
            &self.method,
            likelihood,
            (usize::from(column), usize::from(row)),
        )
    }

    /// Whether the method asks for threat and vulnerability instead of likelihood.
    pub fn multiplies(&self) -> bool {
        matches!(
            self.method.likelihood_source,
            LikelihoodSource::ThreatXVulnerability { .. }
        )
    }
}
