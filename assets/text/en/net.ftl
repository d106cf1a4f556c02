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
