#include "models/doctor/check.h"
