//! The structure tree: what each piece on the pages *is*.
//!
//! Built while the pages are laid out, written by `structure`. Elements live in one list
//! and name each other by number, because a long table has hundreds of thousands.

/// The number of an element in its tree.
pub(super) type ElementId = u32;

/// What an element is (ISO 32000-1, 14.8.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Document,
    /// The document's title; mapped to P, because PDF 1.7 has no such type.
    Title,
    /// 1 to 4.
    Heading(u8),
    Paragraph,
    Bullets,
    List,
    Item,
    Label,
    Body,
    Table,
    Caption,
    TableHead,
    TableBody,
    TableRow,
    ColumnHead,
    RowHead,
    Data,
    Figure,
    Note,
    Link,
    Contents,
    ContentsItem,
    Reference,
}

impl Role {
    /// The name of the structure type.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Document => "Document",
            Self::Title => "Title",
            Self::Heading(1) => "H1",
            Self::Heading(2) => "H2",
            Self::Heading(3) => "H3",
            Self::Heading(_) => "H4",
            Self::Paragraph => "P",
            Self::Bullets | Self::List => "L",
            Self::Item => "LI",
            Self::Label => "Lbl",
            Self::Body => "LBody",
            Self::Table => "Table",
            Self::Caption => "Caption",
            Self::TableHead => "THead",
            Self::TableBody => "TBody",
            Self::TableRow => "TR",
            Self::ColumnHead | Self::RowHead => "TH",
            Self::Data => "TD",
            Self::Figure => "Figure",
            Self::Note => "Note",
            Self::Link => "Link",
            Self::Contents => "TOC",
            Self::ContentsItem => "TOCI",
            Self::Reference => "Reference",
        }
    }
}

/// What an element contains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kid {
    Element(ElementId),
    /// Marked content: the page's number from 0 and the mark on it.
    Content {
        page: u32,
        mark: u32,
    },
    /// A link's clickable area: the page and the number of the area in the document.
    Area {
        page: u32,
        area: u32,
    },
}

/// A piece of the document's structure.
#[derive(Clone, Debug)]
pub(super) struct Element {
    pub(super) role: Role,
    pub(super) parent: ElementId,
    pub(super) kids: Vec<Kid>,
}

/// A figure's words and its place on its page (left, bottom, right, top; points).
#[derive(Clone, Debug)]
pub(super) struct Picture<'d> {
    pub(super) element: ElementId,
    pub(super) alternative: &'d str,
    pub(super) bounds: [f32; 4],
}

/// The whole structure. Element 0 is the document.
#[derive(Debug)]
pub(super) struct Tree<'d> {
    pub(super) elements: Vec<Element>,
    pub(super) pictures: Vec<Picture<'d>>,
}

impl Tree<'_> {
    pub(super) const ROOT: ElementId = 0;

    pub(super) fn new() -> Self {
        Self {
            elements: vec![Element {
                role: Role::Document,
                parent: 0,
                kids: Vec::new(),
            }],
            pictures: Vec::new(),
        }
    }

    /// A new element at the end of its parent.
    pub(super) fn add(&mut self, parent: ElementId, role: Role) -> ElementId {
        let id = ElementId::try_from(self.elements.len()).unwrap_or(ElementId::MAX);
        self.elements.push(Element {
            role,
            parent,
            kids: Vec::new(),
        });
        self.give(parent, Kid::Element(id));
        id
    }

    /// Puts content at the end of an element.
    pub(super) fn give(&mut self, element: ElementId, kid: Kid) {
        if let Some(element) = self.elements.get_mut(element as usize) {
            element.kids.push(kid);
        }
    }

    pub(super) fn role(&self, element: ElementId) -> Role {
        self.elements
            .get(element as usize)
            .map_or(Role::Document, |element| element.role)
    }
}
