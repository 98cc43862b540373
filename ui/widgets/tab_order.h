// The order in which Tab goes through a part of the window: as one reads it, whatever order its widgets were made in.
#pragma once

class QWidget;

namespace reckoner {

/// Row by row, left to right within one (right to left in such languages), each group of widgets as a whole; of what is on show now.
void orderTabsAsRead(QWidget &root);

} // namespace reckoner
