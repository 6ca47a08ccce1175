using System.Text;

namespace CodeSynth.MasterData.Tests.Reading;

/// <summary>Tables of texts.</summary>
internal static unsafe class Tables
{
    public static MasterColumn Key { get; } = new("Id", MasterColumnType.Text, "id") { IsKey = true };

    public static MasterTable Csv(string text, params MasterColumn[] columns) => Csv(new CsvFormat(), Encoding.UTF8.GetBytes(text), columns);

    public static MasterTable Csv(CsvFormat format, byte[] bytes, params MasterColumn[] columns) => new MasterSource("t.csv", format, columns).Read(MasterFile.Of("t.csv", bytes));

    public static MasterTable Json(string text, params MasterColumn[] columns) =>
        new MasterSource("t.jsonl", new JsonLinesFormat(), columns).Read(MasterFile.Of("t.jsonl", Encoding.UTF8.GetBytes(text)));

    /// <summary>The line of a mistake.</summary>
    public static string Mistake(Action read) => Assert.Throws<MasterDataException>(read).Message;

    public static string JsonOf(this TextColumn column, long row)
    {
        byte[] bytes = new byte[column.MaxJsonBytes];
        fixed (byte* p = bytes)
        {
            return Encoding.UTF8.GetString(p, (int)(column.WriteJson(p, row) - p));
        }
    }

    public static string KeyOf(this MasterTable table, long row)
    {
        byte[] bytes = new byte[MasterTable.MaxKeyBytes];
        fixed (byte* p = bytes)
        {
            return Encoding.UTF8.GetString(p, (int)(table.PutKey(p, row) - p));
        }
    }
}
