const notes = [880, 1_174.66];
const noteSeconds = 0.12;
const volume = 0.08;
const pauseMs = 1_000;

/** Two short notes, by one of the open pages. A browser plays nothing on a page on which the user has done nothing. */
export function playSound(): void {
  if (navigator.userActivation?.hasBeenActive === false) return;
  void navigator.locks.request('patchbay.sound', { ifAvailable: true }, async (lock) => {
    if (lock === null) return;
    const context = new AudioContext();
    const gain = new GainNode(context, { gain: volume });
    gain.connect(context.destination);
    for (const [index, frequency] of notes.entries()) {
      const note = new OscillatorNode(context, { frequency });
      note.connect(gain);
      note.start(index * noteSeconds);
      note.stop((index + 1) * noteSeconds);
    }
    // Many texts at the same time are one sound.
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    await context.close();
  });
}
