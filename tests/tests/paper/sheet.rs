//! Reads printed lines back: which sentence a line is, and the words and numbers in its gaps. All
//! that it knows is the lines and the sentences of `explain.ftl`.

use std::collections::BTreeMap;

/// A line, and the lines that explain it.
#[derive(Clone, Debug, Default)]
pub struct Line {
    /// Which sentence it is: `rule-band`.
    pub kind: String,
    gaps: BTreeMap<String, String>,
    pub below: Vec<Line>,
}

impl Line {
    /// The words in a gap.
    pub fn value(&self, gap: &str) -> String {
        self.gaps
            .get(gap)
            .unwrap_or_else(|| panic!("no {gap} in {self:?}"))
            .clone()
    }

    /// The number in a gap.
    pub fn number(&self, gap: &str) -> u32 {
        number(&self.value(gap)).unwrap_or_else(|| panic!("no number {gap} in {self:?}"))
    }

    /// The lines just below that are one of these sentences.
    pub fn of<'a>(&'a self, kinds: &'a [&str]) -> impl Iterator<Item = &'a Line> {
        self.below
            .iter()
            .filter(move |line| kinds.contains(&line.kind.as_str()))
    }
}

/// The gaps that hold numbers.
const NUMBERS: [&str; 19] = [
    "number",
    "likelihood",
    "consequence",
    "threat",
    "vulnerability",
    "before",
    "after",
    "value",
    "own",
    "from",
    "to",
    "lowest",
    "highest",
    "steps",
    "strongest",
    "floor",
    "cut",
    "count",
    "version",
];

fn number(text: &str) -> Option<u32> {
    text.replace(',', "").parse().ok()
}

/// One sentence: its name, and its text cut at the gaps.
struct Sentence {
    kind: String,
    /// Text, gap, text, gap, …, text.
    parts: Vec<String>,
}

impl Sentence {
    /// What stands in the gaps of `line`, where it is this sentence.
    fn gaps(&self, line: &str) -> Option<BTreeMap<String, String>> {
        let mut rest = line.strip_prefix(self.parts[0].as_str())?;
        let mut gaps = BTreeMap::new();
        for pair in self.parts[1..].chunks(2) {
            let [gap, text] = pair else { return None };
            let end = if text.is_empty() {
                rest.len()
            } else {
                rest.find(text.as_str())?
            };
            gaps.insert(gap.clone(), rest[..end].to_owned());
            rest = &rest[end + text.len()..];
        }
        // These gaps hold numbers in some sentences and names in others.
        let names: &[&str] = match self.kind.as_str() {
            "edge" | "edge-property" | "cycle" => &["from", "to"],
            kind if kind.starts_with("scenario") => &["threat"],
            _ => &[],
        };
        let wrong = gaps.iter().any(|(gap, text)| {
            let gap = gap.as_str();
            NUMBERS.contains(&gap) && !names.contains(&gap) && number(text).is_none()
        });
        (rest.is_empty() && !wrong).then_some(gaps)
    }

    /// How much of it is not gaps: the sentence that says most of a line is the one that it is.
    fn weight(&self) -> usize {
        self.parts.iter().step_by(2).map(String::len).sum()
    }
}

fn sentences() -> Vec<Sentence> {
    let file = text::FILES
        .iter()
        .find(|(name, ..)| *name == "explain")
        .unwrap();
    let mut found: Vec<Sentence> = file
        .2
        .lines()
        .filter_map(|line| line.strip_prefix("explain-")?.split_once(" = "))
        .map(|(kind, text)| {
            let parts = text
                .split(['{', '}'])
                .enumerate()
                .map(|(place, part)| match place % 2 {
                    0 => part.to_owned(),
                    _ => part.trim().trim_start_matches('$').to_owned(),
                });
            Sentence {
                kind: kind.to_owned(),
                parts: parts.collect(),
            }
        })
        .collect();
    found.sort_by_key(|sentence| std::cmp::Reverse(sentence.weight()));
    found
}

/// The first line with all that is below it.
pub fn read(lines: &[String]) -> Line {
    let sentences = sentences();
    let mut open: Vec<Line> = Vec::new();
    let close = |open: &mut Vec<Line>, depth: usize| {
        while open.len() > depth.max(1) {
            let line = open.pop().unwrap();
            open.last_mut().unwrap().below.push(line);
        }
    };
    for text in lines {
        let words = text.trim_start();
        let depth = (text.len() - words.len()) / 2;
        close(&mut open, depth);
        let (kind, gaps) = sentences
            .iter()
            .find_map(|sentence| Some((sentence.kind.clone(), sentence.gaps(words)?)))
            .unwrap_or_else(|| panic!("no sentence says: {words}"));
        open.push(Line {
            kind,
            gaps,
            below: Vec::new(),
        });
    }
    close(&mut open, 1);
    open.remove(0)
}
