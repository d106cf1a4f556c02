//! The structure tree, the links and the bookmarks as PDF objects.

use super::container::{Container, integer};
use super::object;
use super::page::{Area, Bookmark, Layout, Page};
use super::tree::{Element, ElementId, Kid, Picture, Role};
use lopdf::{Object, StringFormat, dictionary};
use std::collections::BTreeMap;
use std::io::{self, Write as _};

/// The numbers of the objects that others refer to.
pub(super) struct Numbers {
    /// The object of each page.
    pub(super) pages: Vec<u32>,
    /// The object of element 0; the others follow it.
    pub(super) elements: u32,
    /// The object of link area 0; the others follow it.
    pub(super) areas: u32,
    /// The object of the structure tree's root.
    pub(super) root: u32,
}

impl Numbers {
    fn page(&self, page: u32) -> u32 {
        self.pages.get(page as usize).copied().unwrap_or_default()
    }

    fn element(&self, element: ElementId) -> u32 {
        self.elements + element
    }
}

/// Text outside of pages: UTF-16 with its mark.
pub(super) fn text(text: &str) -> Object {
    let mut bytes = vec![0xfe, 0xff];
    bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes, StringFormat::Hexadecimal)
}

/// Writes all elements, the parent tree and the root.
pub(super) fn write_tree(
    file: &mut Container,
    layout: &Layout<'_>,
    numbers: &Numbers,
) -> io::Result<()> {
    let pictures: BTreeMap<ElementId, &Picture<'_>> = layout
        .tree
        .pictures
        .iter()
        .map(|picture| (picture.element, picture))
        .collect();
    let mut notes = Vec::new();
    for (id, element) in (0_u32..).zip(&layout.tree.elements) {
        if element.role == Role::Note {
            notes.push(id);
        }
        let picture = pictures.get(&id).copied();
        file.written(numbers.element(id), |out| {
            write_element(out, id, element, picture, numbers)
        })?;
    }

    // Pages first, then links: the same keys that pages and link areas carry.
    let mut parents: Vec<Object> = Vec::new();
    for (key, page) in (0_i64..).zip(&layout.pages) {
        let list = file.number();
        file.written(list, |out| write_marks(out, page, numbers))?;
        parents.push(key.into());
        parents.push((list, 0_u16).into());
    }
    for (key, area) in (integer(layout.pages.len())..).zip(&layout.areas) {
        parents.push(key.into());
        parents.push((numbers.element(area.element), 0_u16).into());
    }
    let next_key = layout.pages.len() + layout.areas.len();
    let parent_tree = file.number();
    file.object(parent_tree, &dictionary! { "Nums" => parents }.into())?;

    let mut root = dictionary! {
        "Type" => "StructTreeRoot",
        "K" => (numbers.element(0), 0_u16),
        "ParentTree" => (parent_tree, 0_u16),
        "ParentTreeNextKey" => integer(next_key),
        "RoleMap" => dictionary! { "Title" => "P" },
    };
    if !notes.is_empty() {
        let names: Vec<Object> = notes
            .iter()
            .flat_map(|id| [note_id(*id), (numbers.element(*id), 0_u16).into()])
            .collect();
        root.set("IDTree", dictionary! { "Names" => names });
    }
    file.object(numbers.root, &root.into())
}

/// Notes need an identity; ten digits keep them in the order of their names.
fn note_id(element: ElementId) -> Object {
    Object::String(
        format!("note-{element:010}").into_bytes(),
        StringFormat::Literal,
    )
}

fn write_marks(out: &mut Vec<u8>, page: &Page<'_>, numbers: &Numbers) -> io::Result<()> {
    out.push(b'[');
    for element in &page.marks {
        write!(out, "{} 0 R ", numbers.element(*element))?;
    }
    out.push(b']');
    Ok(())
}

fn write_element(
    out: &mut Vec<u8>,
    id: ElementId,
    element: &Element,
    picture: Option<&Picture<'_>>,
    numbers: &Numbers,
) -> io::Result<()> {
    let parent = if id == 0 {
        numbers.root
    } else {
        numbers.element(element.parent)
    };
    write!(out, "<</S/{}/P {parent} 0 R", element.role.name())?;
    let home = element.kids.iter().find_map(|kid| match kid {
        Kid::Content { page, .. } => Some(*page),
        _ => None,
    });
    if let Some(page) = home {
        write!(out, "/Pg {} 0 R", numbers.page(page))?;
    }
    match element.role {
        Role::ColumnHead => out.extend_from_slice(b"/A<</O/Table/Scope/Column>>"),
        Role::Bullets => out.extend_from_slice(b"/A<</O/List/ListNumbering/Disc>>"),
        Role::RowHead => out.extend_from_slice(b"/A<</O/Table/Scope/Row>>"),
        Role::Note => {
            out.extend_from_slice(b"/ID");
            object::write(out, &note_id(id))?;
        }
        _ => {}
    }
    if let Some(picture) = picture {
        out.extend_from_slice(b"/Alt");
        object::write(out, &text(picture.alternative))?;
        let [left, bottom, right, top] = picture.bounds;
        write!(
            out,
            "/A<</O/Layout/Placement/Block/BBox[{left:.2} {bottom:.2} {right:.2} {top:.2}]>>"
        )?;
    }
    match element.kids.as_slice() {
        [] => {}
        [kid] => {
            out.extend_from_slice(b"/K ");
            write_kid(out, *kid, home, numbers)?;
        }
        kids => {
            out.extend_from_slice(b"/K[");
            for kid in kids {
                write_kid(out, *kid, home, numbers)?;
                out.push(b' ');
            }
            out.push(b']');
        }
    }
    out.extend_from_slice(b">>");
    Ok(())
}

fn write_kid(out: &mut Vec<u8>, kid: Kid, home: Option<u32>, numbers: &Numbers) -> io::Result<()> {
    match kid {
        Kid::Element(element) => write!(out, "{} 0 R", numbers.element(element)),
        Kid::Content { page, mark } if Some(page) == home => write!(out, "{mark}"),
        Kid::Content { page, mark } => {
            let page = numbers.page(page);
            write!(out, "<</Type/MCR/Pg {page} 0 R/MCID {mark}>>")
        }
        Kid::Area { page, area } => {
            let (page, area) = (numbers.page(page), numbers.areas + area);
            write!(out, "<</Type/OBJR/Pg {page} 0 R/Obj {area} 0 R>>")
        }
    }
}

/// Writes the link areas; their numbers by page come back.
pub(super) fn write_areas(
    file: &mut Container,
    layout: &Layout<'_>,
    numbers: &Numbers,
) -> io::Result<BTreeMap<u32, Vec<Object>>> {
    let mut by_page: BTreeMap<u32, Vec<Object>> = BTreeMap::new();
    for (index, area) in (0_u32..).zip(&layout.areas) {
        let object = numbers.areas + index;
        by_page
            .entry(area.page)
            .or_default()
            .push((object, 0_u16).into());
        let key = integer(layout.pages.len()) + i64::from(index);
        let annotation = dictionary! {
            "Type" => "Annot",
            "Subtype" => "Link",
            "Rect" => rectangle(area, layout),
            "Border" => vec![0.into(), 0.into(), 0.into()],
            "F" => 4,
            "Contents" => text(&area.words),
            "Dest" => destination(layout.bookmarks.get(area.target), layout, numbers),
            "StructParent" => key,
        };
        file.object(object, &annotation.into())?;
    }
    Ok(by_page)
}

fn rectangle(area: &Area, layout: &Layout<'_>) -> Vec<Object> {
    let height = layout
        .pages
        .get(area.page as usize)
        .map_or(0.0, Page::height);
    let part = |value: f32| Object::Real((value * 100.0).round() / 100.0);
    vec![
        part(area.at.x),
        part(height - area.at.y - area.height),
        part(area.at.x + area.width),
        part(height - area.at.y),
    ]
}

fn destination(
    bookmark: Option<&Bookmark<'_>>,
    layout: &Layout<'_>,
    numbers: &Numbers,
) -> Vec<Object> {
    let (page, y) = bookmark.map_or((0, 0.0), |b| (b.page, b.y));
    let height = layout.pages.get(page as usize).map_or(0.0, Page::height);
    vec![
        (numbers.page(page), 0_u16).into(),
        "XYZ".into(),
        0.into(),
        Object::Real((height - y + 6.0).round()),
        Object::Null,
    ]
}

/// Writes the nested bookmarks; without headings there are none.
pub(super) fn write_outline(
    file: &mut Container,
    layout: &Layout<'_>,
    numbers: &Numbers,
) -> io::Result<Option<u32>> {
    let bookmarks = &layout.bookmarks;
    if bookmarks.is_empty() {
        return Ok(None);
    }
    let root = file.number();
    let objects: Vec<u32> = bookmarks.iter().map(|_| file.number()).collect();

    // The parent of each bookmark is the nearest one before it of a lower level.
    let mut kids: BTreeMap<Option<usize>, Vec<usize>> = BTreeMap::new();
    let mut parents = Vec::with_capacity(bookmarks.len());
    let mut open: Vec<usize> = Vec::new();
    for (index, bookmark) in bookmarks.iter().enumerate() {
        while open
            .last()
            .is_some_and(|last| bookmarks[*last].level >= bookmark.level)
        {
            open.pop();
        }
        let parent = open.last().copied();
        parents.push(parent);
        kids.entry(parent).or_default().push(index);
        open.push(index);
    }

    let mut place: Vec<usize> = vec![0; bookmarks.len()];
    for siblings in kids.values() {
        for (position, index) in siblings.iter().enumerate() {
            place[*index] = position;
        }
    }
    for (index, bookmark) in bookmarks.iter().enumerate() {
        let parent = parents[index];
        let mut item = dictionary! {
            "Title" => text(bookmark.text),
            "Parent" => (parent.map_or(root, |p| objects[p]), 0_u16),
            "Dest" => destination(Some(bookmark), layout, numbers),
        };
        let siblings = kids.get(&parent).map_or(&[][..], Vec::as_slice);
        if let Some(before) = place[index].checked_sub(1).and_then(|p| siblings.get(p)) {
            item.set("Prev", (objects[*before], 0_u16));
        }
        if let Some(after) = siblings.get(place[index] + 1) {
            item.set("Next", (objects[*after], 0_u16));
        }
        if let Some(own) = kids.get(&Some(index)) {
            // Closed at first: a long report's bookmarks are chapters, not a wall.
            set_ends(&mut item, own, &objects, -(integer(own.len())));
        }
        file.object(objects[index], &item.into())?;
    }
    let mut outlines = dictionary! { "Type" => "Outlines" };
    if let Some(top) = kids.get(&None) {
        set_ends(&mut outlines, top, &objects, integer(top.len()));
    }
    file.object(root, &outlines.into())?;
    Ok(Some(root))
}

fn set_ends(item: &mut lopdf::Dictionary, kids: &[usize], objects: &[u32], count: i64) {
    if let (Some(first), Some(last)) = (kids.first(), kids.last()) {
        item.set("First", (objects[*first], 0_u16));
        item.set("Last", (objects[*last], 0_u16));
        item.set("Count", count);
    }
}
