/** The same answers, each worked out once. */
export function remembered<Question, Answer>(
  answer: (question: Question) => Answer,
): (question: Question) => Answer {
  const known = new Map<Question, Answer>();
  return (question) => {
    let answered = known.get(question);
    if (answered === undefined) {
      answered = answer(question);
      known.set(question, answered);
    }
    return answered;
  };
}
