/**
 * Solves A x = b in place for a symmetric positive definite A, of which the lower triangle is read, row-major; A
 * becomes its Cholesky factor, b the solution. False where A is not positive definite. O(n³ / 6).
 * https://en.wikipedia.org/wiki/Cholesky_decomposition
 * @example solvePositiveDefinite(Float64Array.of(4, 0, 2, 3), b = Float64Array.of(2, 1)) // b = [0.5, 0]
 */
export function solvePositiveDefinite(matrix: Float64Array, vector: Float64Array): boolean {
  if (!factor(matrix, vector.length)) return false;
  solveFactored(matrix, vector);
  return true;
}

/** Cholesky factor in place of the lower triangle; false where the matrix is not positive definite. */
export function factor(matrix: Float64Array, size: number): boolean {
  for (let column = 0; column < size; column++) {
    const start = column * size;
    let square = matrix[start + column]!;
    for (let k = 0; k < column; k++) square -= matrix[start + k]! ** 2;
    if (!(square > 0)) return false;
    matrix[start + column] = Math.sqrt(square);
    let row = column + 1;
    for (; row + 3 < size; row += 4) factorFourRows(matrix, size, row, column);
    for (; row < size; row++) factorRow(matrix, size, row, column);
  }
  return true;
}

function factorRow(matrix: Float64Array, size: number, row: number, column: number): void {
  const [start, other] = [row * size, column * size];
  let sum = matrix[start + column]!;
  for (let k = 0; k < column; k++) sum -= matrix[start + k]! * matrix[other + k]!;
  matrix[start + column] = sum / matrix[other + column]!;
}

/** Four sums that do not wait for each other: a processor adds them up in little more time than one. */
function factorFourRows(matrix: Float64Array, size: number, row: number, column: number): void {
  const other = column * size;
  const a = row * size;
  const b = a + size;
  const c = b + size;
  const d = c + size;
  let ofA = matrix[a + column]!;
  let ofB = matrix[b + column]!;
  let ofC = matrix[c + column]!;
  let ofD = matrix[d + column]!;
  for (let k = 0; k < column; k++) {
    const factored = matrix[other + k]!;
    ofA -= matrix[a + k]! * factored;
    ofB -= matrix[b + k]! * factored;
    ofC -= matrix[c + k]! * factored;
    ofD -= matrix[d + k]! * factored;
  }
  const diagonal = matrix[other + column]!;
  matrix[a + column] = ofA / diagonal;
  matrix[b + column] = ofB / diagonal;
  matrix[c + column] = ofC / diagonal;
  matrix[d + column] = ofD / diagonal;
}

/** Solves L Lᵀ x = b in place, L from {@link factor}. */
export function solveFactored(lower: Float64Array, vector: Float64Array): void {
  const size = vector.length;
  for (let row = 0; row < size; row++) {
    let sum = vector[row]!;
    for (let k = 0; k < row; k++) sum -= lower[row * size + k]! * vector[k]!;
    vector[row] = sum / lower[row * size + row]!;
  }
  for (let row = size - 1; row >= 0; row--) {
    let sum = vector[row]!;
    for (let k = row + 1; k < size; k++) sum -= lower[k * size + row]! * vector[k]!;
    vector[row] = sum / lower[row * size + row]!;
  }
}

/**
 * Inverse of a matrix from its Cholesky factor, row-major. O(size³).
 * @example inverseOf(Float64Array.of(2, 0, 0, 1), 2) // of diag(4, 1): [0.25, 0, 0, 1]
 */
export function inverseOf(factored: Float64Array, size: number): Float64Array {
  const inverse = new Float64Array(size * size);
  for (let column = 0; column < size; column++) {
    const line = inverse.subarray(column * size, (column + 1) * size);
    line[column] = 1;
    solveFactored(factored, line);
  }
  return inverse;
}
