// The bridge between window and main process. It exposes nothing: the window speaks to the engine as every browser does.
export {};
