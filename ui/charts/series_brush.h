// How a series is painted, in its bars and its place in the legend: a colour and a texture, so that neighbours differ without colours too. The first
// twelve are all different.
#pragma once

#include <QBrush>

namespace reckoner {

QBrush seriesBrush(int index);
/// For what is left over ("Others", "No job"): grey.
QBrush restBrush(int index);

} // namespace reckoner
