//! An explanation as lines of text, for whoever has neither a screen nor a layout.

use std::collections::BTreeMap;

use model::{Arg as Part, Explanation};

use crate::{Arg, Words};

impl Words {
    /// The sentence of one node of an explanation (method, section 7), without its children.
    pub fn explained(&self, node: &Explanation) -> String {
        self.say(&format!("explain-{}", node.kind.id()), &parts(&node.args))
    }

    /// The whole explanation, a sentence to a line, each two spaces deeper than what it explains.
    pub fn explanation(&self, tree: &Explanation) -> Vec<String> {
        let mut lines = Vec::new();
        self.grow(tree, 0, &mut lines);
        lines
    }

    fn grow(&self, node: &Explanation, depth: usize, lines: &mut Vec<String>) {
        lines.push(format!("{}{}", "  ".repeat(depth), self.explained(node)));
        for child in &node.children {
            self.grow(child, depth + 1, lines);
        }
    }
}

/// What the model says, as the words want it.
pub fn parts(args: &BTreeMap<String, Part>) -> Vec<(&str, Arg)> {
    args.iter()
        .map(|(name, part)| {
            let arg: Arg = match part {
                Part::Text(text) => text.into(),
                Part::Number(number) => (*number).into(),
                Part::Words(both) => both.into(),
                Part::Date(date) => (*date).into(),
            };
            (name.as_str(), arg)
        })
        .collect()
}
