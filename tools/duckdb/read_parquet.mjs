// SPDX-License-Identifier: Apache-2.0
// read_parquet.mjs FILE: the types of its columns and its rows, as DuckDB reads them, as JSON.
import { DuckDBInstance } from '@duckdb/node-api';

const connection = await (await DuckDBInstance.create()).connect();
const table = await connection.runAndReadAll(`SELECT * FROM read_parquet('${process.argv[2]}')`);
const types = Object.fromEntries(table.columnNames().map((name, k) => [name, `${table.columnType(k)}`]));
console.log(JSON.stringify({ types, rows: table.getRowObjectsJson() }));
