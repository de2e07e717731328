/** The same answers, each worked out once; for texts, numbers, and objects of which equal ones are identical. */
export function remembered<K, T>(answer: (question: K) => T): (question: K) => T {
  const known = new Map<K, T>();
  return (question) => {
    let answered = known.get(question);
    if (answered === undefined) {
      answered = answer(question);
      known.set(question, answered);
    }
    return answered;
  };
}
