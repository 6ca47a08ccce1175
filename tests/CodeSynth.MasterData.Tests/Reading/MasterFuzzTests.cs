using System.Text;
using CodeSynth.Testing;

namespace CodeSynth.MasterData.Tests.Reading;

/// <summary>Files of others, damaged: a table, or the mistake that says where.</summary>
public class MasterFuzzTests
{
    private const string Csv =
        "id,text,amount,real,flag,day,at\nA1,first,12.50,1.5,true,2026-01-31,2026-01-31T08:30:00Z\nB2,\"se\"\"cond;\nline\",-0.01,-2e3,FALSE,2024-02-29,2026-01-31 08:30\nC3,é€,0,0,1,0001-01-01,9999-12-31\n";

    private const string JsonLines =
        "{\"id\":\"A1\",\"text\":\"first\",\"amount\":12.50,\"real\":1.5,\"flag\":true,\"day\":\"2026-01-31\",\"at\":\"2026-01-31T08:30:00Z\"}\n\n{\"at\":\"2026-01-31 08:30\",\"day\":\"2024-02-29\",\"flag\":false,\"real\":-2e3,\"amount\":\"-0.01\",\"text\":\"\\u00e9\\ud834\\udd1e\",\"id\":\"B2\",\"more\":{\"a\":[1,{}]}}\n";

    private static readonly MasterColumn[] s_columns =
    [
        Tables.Key, new("Text", MasterColumnType.Text, "text"), new("Amount", MasterColumnType.Decimal, "amount") { Decimals = 2 }, new("Real", MasterColumnType.Real, "real"),
        new("Flag", MasterColumnType.Boolean, "flag"), new("Day", MasterColumnType.Date, "day"), new("At", MasterColumnType.Time, "at"),
    ];

    [Theory]
    [InlineData(1, "utf-8", ',')]
    [InlineData(2, "utf-16", ';')]
    [InlineData(3, "utf-32", '\t')]
    public void Csv_Damaged_IsATableOrAMistake(uint seed, string encoding, char delimiter)
    {
        var format = new CsvFormat { Encoding = encoding, Delimiter = delimiter };
        string text = Csv.Replace(',', delimiter);
        new Fuzz([Encoding.GetEncoding(encoding).GetBytes(text), Encoding.GetEncoding(encoding).GetBytes(text.Replace("\n", "\r\n", StringComparison.Ordinal))], "\"\"", ",\"", "\"\n", $"{delimiter}{delimiter}")
            .Holds(seed, file => IsTable(() => Tables.Csv(format, file, s_columns)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void JsonLines_Damaged_AreATableOrAMistake(uint seed) =>
        new Fuzz([JsonLines, JsonLines.Split('\n')[0], "{\"id\":\"x\",\"text\":\"\",\"amount\":1,\"real\":0,\"flag\":1,\"day\":\"2026-01-01\",\"at\":\"2026-01-01\"}"], "\"id\":", "{}", "}\n{", "[[[[[[[[", "{\"a\":", "/*", "//", "\"id\":\"A1\"")
            .Holds(seed, file => IsTable(() => new MasterSource("t.jsonl", new JsonLinesFormat(), s_columns).Read(MasterFile.Of("t.jsonl", file))));

    private static bool IsTable(Func<MasterTable> read)
    {
        try
        {
            return read().Count >= 0;
        }
        catch (MasterDataException mistake)
        {
            Assert.StartsWith("t.", mistake.Message, StringComparison.Ordinal);
            return false;
        }
    }
}
