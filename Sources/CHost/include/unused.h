#pragma once

/// Has memory that is not used any more go back to the system instead of being kept for later, for a program that runs for
/// long and does little. What each thread would keep by itself is kept by all together.
///
/// A shim, since only some C libraries have calls for it; elsewhere it does nothing.
void readiness_keep_little_memory(void);

/// Gives back to the system what memory is not used now.
void readiness_give_memory_back(void);
