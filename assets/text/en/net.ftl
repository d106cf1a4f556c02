# Dependencies as a diagram, single points of failure, and what a failure reaches

net-title = Dependencies: { $count ->
    [one] 1 asset
   *[other] { $count } assets
}
net-left-out = { $count ->
    [one] 1 more asset is not shown
   *[other] { $count } more assets are not shown
}
net-says = The diagram shows { $count ->
    [one] 1 asset
   *[other] { $count } assets
} and { $links ->
    [one] 1 dependency
   *[other] { $links } dependencies
}; what needs something stands above it.
net-says-needs = { $name } needs { $needs }.
net-says-ring = These need each other in a ring: { $names }.
net-says-single = Single points of failure: { $names }.
net-single = Single point of failure
net-legend-plain = needs
net-legend-lowered = the need is lowered or changed
net-legend-raised = the need is raised
net-legend-cut = the need is cut
net-legend-ring = in a ring
net-legend-level = highest consequence, own or inherited

net-layer = Layer { $number }
net-full = The diagram is full { $distance ->
    [0] with the scope itself
    [one] at a distance of 1 dependency
   *[other] at a distance of { $distance } dependencies
}.
net-reach = If { $name } fails, it hits { $count ->
    [0] nothing else.
    [one] 1 asset in { $units ->
        [one] 1 unit.
       *[other] { $units } units.
    }
   *[other] { $count } assets in { $units ->
        [one] 1 unit.
       *[other] { $units } units.
    }
}
net-reach-worst = The worst: { $list }.
net-single-count = { $count ->
    [0] No single points of failure.
    [one] 1 single point of failure.
   *[other] { $count } single points of failure.
}
net-asset = Asset
net-unit = Unit
net-distance = Distance
net-via = Through
net-at-stake = At stake
net-units-hit = Units hit
net-worst = Highest availability
net-direct = Directly
net-reached = In all
net-from-own = { $arrives } (of { $own })
net-letter-confidentiality = C
net-letter-integrity = I
net-letter-availability = A
net-letter-authenticity = U
net-legend-letters = C confidentiality · I integrity · A availability · U authenticity

ui-screen-dependencies = Dependencies
ui-net-sub = Who needs whom, and what is hit if something fails?
ui-net-tabs = Show dependencies as
ui-net-tab-diagram = Diagram
ui-net-tab-list = List
ui-net-tab-points = Single points of failure
ui-net-around = Around an asset
ui-net-about = Around { $name }
ui-net-whole = Show the whole register
ui-net-depth = Distance
ui-net-steps = { $count ->
    [0] only the scope itself
    [one] 1 step up and down
   *[other] { $count } steps up and down
}
ui-net-switch = What fails if this fails?
ui-net-save = Save as SVG
ui-net-saved = The diagram is saved in { $path }.
ui-net-all = All dependencies
ui-net-too-many = The register has { $number } assets, and a diagram shows at most { $most }
ui-net-too-many-text = Choose an asset, a unit or a kind above.
ui-net-empty = There are no assets in this scope
ui-net-empty-text = Choose another scope, or add assets and dependencies on the pages of assets.
ui-net-in-words = The diagram in words
ui-net-choose = Choose an asset in the diagram: click it, or go to it with the arrow keys and press Space.
ui-net-if-fails = If { $name } fails
ui-net-section = If it fails
ui-net-open = See it in the diagram
ui-net-show = Show
ui-net-show-of = Show what is hit if { $name } fails
ui-net-directly = needs it directly
ui-net-through = through { $name }
ui-net-not-valued = not assessed
ui-net-more = { $number } more are not shown.
ui-net-list = Dependencies in this scope
ui-net-from = Asset
ui-net-to = needs
ui-net-reason = Reason
ui-net-points = Single points of failure
ui-net-points-text = A single point of failure is an asset that assets of at least two units need, directly or through others, so that their availability is hit in the upper half of the scale. The register knows no “either … or”: where there is another way, say so on the dependency by lowering or cutting it with a reason.
ui-net-points-none = The failure of no asset hits several units hard.
ui-net-direct = Need it directly
ui-net-reached = Need it in all
ui-net-legend = Legend of the diagram
ui-net-larger = Larger
ui-net-smaller = Smaller
ui-net-fit = Fit
ui-net-keys = Arrow keys follow the dependencies, Enter opens the asset, Space shows what is hit if it fails. + and − change the size, 0 fits it, and Shift + arrow moves the picture.
ui-net-no-level = consequence not assessed
ui-net-level = highest consequence: { $properties }
ui-net-needs = needs { $count }
ui-net-needed = needed by { $count }
ui-net-fails = fails
ui-net-hit = hit
