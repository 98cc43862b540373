#include "models/doctor/fix.h"
