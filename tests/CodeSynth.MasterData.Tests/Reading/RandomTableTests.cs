using System.Globalization;
using System.Text;
using CsvHelper;

namespace CodeSynth.MasterData.Tests.Reading;

/// <summary>What CsvHelper writes is read back value by value, whatever is in the cells.</summary>
public class RandomTableTests
{
    private const string Letters = "ab ,;\t|\"\r\n'éß€𝄞\\";

    /// <summary>Each seed is another table; a failure repeats.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Table_WrittenByCsvHelper_ReadsBackEqual(int seed)
    {
        var random = new Random(seed);
        for (int round = 0; round < 200; round++)
        {
            char delimiter = ",;\t|"[random.Next(4)];
            string encoding = new[] { "utf-8", "utf-16", "utf-32", "utf-16BE" }[random.Next(4)];
            bool hasHeader = random.Next(2) == 0;
            string[][] rows = [.. Enumerable.Range(0, 1 + random.Next(20)).Select(i => Row(random, i))];
            byte[] file = Write(rows, delimiter, encoding, hasHeader);
            var format = new CsvFormat { Delimiter = delimiter, Encoding = encoding, HasHeader = hasHeader };

            MasterTable table = Tables.Csv(format, file, new("Id", MasterColumnType.Integer, "id") { IsKey = true }, new("Text", MasterColumnType.Text, "text"), new("Amount", MasterColumnType.Decimal, "amount") { Decimals = 3 }, new("Real", MasterColumnType.Real, "real"));

            Assert.Equal(rows.Length, table.Count);
            for (int i = 0; i < rows.Length; i++)
            {
                Assert.Equal(rows[i][0], table.KeyOf(i));
                Assert.Equal(rows[i][1], table.Texts("Text").Text(i));
                Assert.Equal(decimal.Parse(rows[i][2], CultureInfo.InvariantCulture), table.Values<long>("Amount").At(i) * 0.001m);
                Assert.Equal(rows[i][3], table.Values<double>("Real").At(i).ToString("R", CultureInfo.InvariantCulture));
            }
        }
    }

    private static string[] Row(Random random, int row) =>
    [
        (row * 3 - 7).ToString(CultureInfo.InvariantCulture),
        string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Rune(random))),
        (random.Next(-1_000_000, 1_000_000) * 0.001m).ToString(CultureInfo.InvariantCulture),
        (random.NextDouble() * 1e6).ToString("R", CultureInfo.InvariantCulture),
    ];

    private static string Rune(Random random) => Letters.EnumerateRunes().ElementAt(random.Next(Letters.EnumerateRunes().Count())).ToString();

    private static byte[] Write(string[][] rows, char delimiter, string encoding, bool hasHeader)
    {
        using var bytes = new MemoryStream();
        using (var text = new StreamWriter(bytes, Encoding.GetEncoding(encoding), leaveOpen: true))
        using (var csv = CsvWriter.Create(text, new CsvWriterOptions { Separator = delimiter }, leaveOpen: true))
        {
            if (hasHeader)
            {
                csv.WriteRecord("id", "text", "amount", "real");
            }

            foreach (string[] row in rows)
            {
                csv.WriteRecord(row);
            }
        }

        return bytes.ToArray();
    }
}
