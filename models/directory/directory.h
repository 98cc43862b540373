// The directory: who is billed and for what. Companies, their profiles and organizations, jobs and applications; found by id or by an
// unambiguous name or e-mail address, saved through an operation.
#pragma once

#include "models/directory/applications.h"
#include "models/directory/companies.h"
#include "models/directory/jobs.h"
#include "models/directory/organizations.h"
#include "models/directory/profiles.h"
