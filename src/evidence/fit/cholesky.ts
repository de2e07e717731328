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
  for (let column = 0; column < size; column += 2) {
    if (!factorDiagonal(matrix, size, column)) return false;
    if (column + 1 === size) break;
    factorRow(matrix, size, column + 1, column);
    if (!factorDiagonal(matrix, size, column + 1)) return false;
    let row = column + 2;
    for (; row + 3 < size; row += 4) factorFourRows(matrix, size, row, column);
    for (; row < size; row++) {
      factorRow(matrix, size, row, column);
      factorRow(matrix, size, row, column + 1);
    }
  }
  return true;
}

function factorDiagonal(matrix: Float64Array, size: number, column: number): boolean {
  const start = column * size;
  let square = matrix[start + column]!;
  for (let k = 0; k < column; k++) square -= matrix[start + k]! ** 2;
  matrix[start + column] = Math.sqrt(square);
  return square > 0;
}

function factorRow(matrix: Float64Array, size: number, row: number, column: number): void {
  const [start, other] = [row * size, column * size];
  let sum = matrix[start + column]!;
  for (let k = 0; k < column; k++) sum -= matrix[start + k]! * matrix[other + k]!;
  matrix[start + column] = sum / matrix[other + column]!;
}

/**
 * Four rows of two columns: eight sums that do not wait for each other, of which a processor adds up several in the time
 * of one, and of which each number read is part of two or four.
 */
function factorFourRows(matrix: Float64Array, size: number, row: number, column: number): void {
  const x = column * size;
  const y = x + size;
  const a = row * size;
  const b = a + size;
  const c = b + size;
  const d = c + size;
  let ax = matrix[a + column]!;
  let bx = matrix[b + column]!;
  let cx = matrix[c + column]!;
  let dx = matrix[d + column]!;
  let ay = matrix[a + column + 1]!;
  let by = matrix[b + column + 1]!;
  let cy = matrix[c + column + 1]!;
  let dy = matrix[d + column + 1]!;
  for (let k = 0; k < column; k++) {
    const ofX = matrix[x + k]!;
    const ofY = matrix[y + k]!;
    const ofA = matrix[a + k]!;
    const ofB = matrix[b + k]!;
    const ofC = matrix[c + k]!;
    const ofD = matrix[d + k]!;
    ax -= ofA * ofX;
    bx -= ofB * ofX;
    cx -= ofC * ofX;
    dx -= ofD * ofX;
    ay -= ofA * ofY;
    by -= ofB * ofY;
    cy -= ofC * ofY;
    dy -= ofD * ofY;
  }
  const diagonal = matrix[x + column]!;
  const below = matrix[y + column]!;
  const next = matrix[y + column + 1]!;
  matrix[a + column] = ax /= diagonal;
  matrix[b + column] = bx /= diagonal;
  matrix[c + column] = cx /= diagonal;
  matrix[d + column] = dx /= diagonal;
  matrix[a + column + 1] = (ay - ax * below) / next;
  matrix[b + column + 1] = (by - bx * below) / next;
  matrix[c + column + 1] = (cy - cx * below) / next;
  matrix[d + column + 1] = (dy - dx * below) / next;
}

/**
 * Solves L Lᵀ x = b in place, L from {@link factor}. Both ways go along the rows of L, which lie together.
 * @param from before which b is all 0, and of x nothing is asked for. Default 0
 */
export function solveFactored(lower: Float64Array, vector: Float64Array, from = 0): void {
  const size = vector.length;
  for (let row = from; row < size; row++) {
    const start = row * size;
    let sum = vector[row]!;
    for (let k = from; k < row; k++) sum -= lower[start + k]! * vector[k]!;
    vector[row] = sum / lower[start + row]!;
  }
  for (let row = size - 1; row >= from; row--) {
    const start = row * size;
    const solved = vector[row]! / lower[start + row]!;
    vector[row] = solved;
    for (let k = from; k < row; k++) vector[k]! -= lower[start + k]! * solved;
  }
}

/**
 * Inverse of a matrix from its Cholesky factor, row-major. O(size³ / 3).
 * @example inverseOf(Float64Array.of(2, 0, 0, 1), 2) // of diag(4, 1): [0.25, 0, 0, 1]
 */
export function inverseOf(factored: Float64Array, size: number): Float64Array {
  const inverse = new Float64Array(size * size);
  for (let column = 0; column < size; column++) {
    const line = inverse.subarray(column * size, (column + 1) * size);
    line[column] = 1;
    solveFactored(factored, line, column);
    // It is symmetric.
    for (let row = 0; row < column; row++) line[row] = inverse[row * size + column]!;
  }
  return inverse;
}
