//! Figures: shapes at their place on the page, one marked content for each figure.

use super::Warning;
use super::blocks::GAP;
use super::flow::Flow;
use super::lines::Span;
use super::page::{Paint, Placed, SIDE, Style};
use super::tree::{Picture, Role, Tree};
use crate::document::{Anchorage, Figure, Point, Shape, Stroke, Weight, arrow_head};

impl<'d> Flow<'d, '_> {
    /// How much smaller the drawing must be to fit the page; never larger than 1.
    pub(super) fn figure_scale(&mut self, figure: &Figure) -> f32 {
        let drawing = &figure.drawing;
        let across = self.measure() / drawing.width.max(1.0);
        let down = (self.full() - 40.0) / drawing.height.max(1.0);
        across.min(down).min(1.0)
    }

    pub(super) fn figure(&mut self, figure: &'d Figure) {
        if figure.alternative.trim().is_empty() {
            self.warnings.push(Warning::NoAlternative {
                caption: figure.caption.clone(),
            });
        }
        let scale = self.figure_scale(figure);
        let (width, height) = (figure.drawing.width * scale, figure.drawing.height * scale);
        self.ensure(GAP + height + 2.0 * Style::NOTE.leading);
        self.space(GAP + 2.0);
        let element = self.tree.add(Tree::ROOT, Role::Figure);
        let origin = Point::new(SIDE, self.y);
        let mark = self.mark(element);
        let mut placed = Placed {
            mark,
            paints: Vec::new(),
            runs: Vec::new(),
        };
        for shape in &figure.drawing.shapes {
            self.shape(shape, origin, scale, &mut placed);
        }
        let page_height = self.page().height();
        self.page().figures.push(placed);
        self.tree.pictures.push(Picture {
            element,
            alternative: &figure.alternative,
            bounds: [
                origin.x,
                page_height - origin.y - height,
                origin.x + width,
                page_height - origin.y,
            ],
        });
        self.y += height + 5.0;
        if !figure.caption.is_empty() {
            let caption = self.tree.add(Tree::ROOT, Role::Paragraph);
            let spans = [Span::new(&figure.caption, Weight::Regular)];
            self.text(&spans, caption, SIDE, Style::NOTE);
        }
    }

    fn shape(&mut self, shape: &'d Shape, origin: Point, scale: f32, placed: &mut Placed<'d>) {
        let at = |p: &Point| Point::new(origin.x + p.x * scale, origin.y + p.y * scale);
        let thin = |stroke: &Stroke| Stroke {
            width: stroke.width * scale,
            dash: stroke.dash * scale,
            ..*stroke
        };
        match shape {
            Shape::Rect {
                at: corner,
                width,
                height,
                fill,
                stroke,
            } => placed.paints.push(Paint::Box {
                at: at(corner),
                width: width * scale,
                height: height * scale,
                fill: *fill,
                stroke: stroke.as_ref().map(thin),
            }),
            Shape::Line { points, stroke } => placed.paints.push(Paint::Path {
                points: points.iter().map(at).collect(),
                stroke: thin(stroke),
            }),
            Shape::Arrow { from, to, stroke } => {
                let (head, end) = arrow_head(*from, *to, stroke.width);
                placed.paints.push(Paint::Path {
                    points: vec![at(from), at(&end)],
                    stroke: thin(stroke),
                });
                placed.paints.push(Paint::Area {
                    points: head.iter().map(at).collect(),
                    fill: stroke.ink,
                });
            }
            Shape::Text {
                at: place,
                anchorage,
                size,
                weight,
                ink,
                text,
            } => {
                let size = size * scale;
                let style = Style {
                    size,
                    leading: size,
                    weight: *weight,
                    ink: *ink,
                };
                let width = self.fonts.width(text, *weight, size);
                let start = at(place);
                let x = match anchorage {
                    Anchorage::Start => start.x,
                    Anchorage::Middle => start.x - width / 2.0,
                    Anchorage::End => start.x - width,
                };
                let runs = self.artifact(text, x, start.y, style);
                placed.runs.extend(runs);
            }
        }
    }
}
