using System.Text;
using CsvHelper;

namespace CodeSynth.MasterData;

/// <summary>
/// Comma-separated values as RFC 4180 has them: a record a line, quotes about fields that hold the delimiter, a quote (then doubled) or a line feed. Empty lines are skipped;
/// a quote where none may be, and a record with another number of fields than the first, are mistakes. Columns without a property are skipped.
/// </summary>
public sealed class CsvFormat : MasterFormat
{
    /// <summary>What stands between fields, an ASCII character other than a quote or the end of a line. Default a comma.</summary>
    public char Delimiter { get; init; } = ',';

    /// <summary>The encoding by a name that .NET knows, such as <c>iso-8859-1</c> or <c>windows-1252</c>; a byte order mark outweighs it. Default <c>utf-8</c>.</summary>
    public string Encoding { get; init; } = "utf-8";

    /// <summary>Whether the first record names the columns; else they are the properties in the order of their declaration. Default true.</summary>
    public bool HasHeader { get; init; } = true;

    /// <inheritdoc/>
    public override void Read(MasterFile file, MasterTableBuilder table)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(table);
        (long Line, CsvMalformedReason Reason)? malformed = null;
        var options = new CsvReaderOptions
        {
            Separator = Delimiter,
            HasHeader = false, // matched to properties here, by rules that other formats share
            TrackLineNumbers = true,
            OnMalformedRecord = record => malformed ??= (record.LineNumber, record.Reason),
        };
        using var text = new StreamReader(new MemoryStream(file.Bytes.ToArray(), writable: false), EncodingOf(file), detectEncodingFromByteOrderMarks: true);
        using var csv = CsvReader.Create(text, options, leaveOpen: true);
        int[]? places = null;
        int fields = 0;
        while (Next(file, csv))
        {
            if (malformed is { } fault)
            {
                throw file.Fault(fault.Line, Words(fault.Reason));
            }

            if (places is null)
            {
                fields = csv.FieldCount;
                places = HasHeader ? Header(file, csv, table) : Positions(file, csv, table);
                if (HasHeader)
                {
                    continue;
                }
            }

            if (csv.FieldCount != fields)
            {
                throw file.Fault(csv.LineNumber, $"the record has {Count(csv.FieldCount)}, and {(HasHeader ? "the header" : "the first record")} has {fields}. A field that holds '{Delimiter}', a quote or a line feed stands in quotes.");
            }

            table.Begin(csv.LineNumber);
            for (int i = 0; i < places.Length; i++)
            {
                string cell = csv.GetString(places[i]);
                table.Add(i, cell.Length == 0 && table.Columns[i].IsNullable ? null : cell);
            }
        }
    }

    private static int[] Header(MasterFile file, CsvReader csv, MasterTableBuilder table)
    {
        string[] headers = [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)];
        int[] places = ColumnNames.Match(file, headers, table.Columns);
        for (int i = 0; i < places.Length; i++)
        {
            table.Name(i, headers[places[i]]);
        }

        return places;
    }

    private static int[] Positions(MasterFile file, CsvReader csv, MasterTableBuilder table) => csv.FieldCount == table.Columns.Count
        ? [.. Enumerable.Range(0, csv.FieldCount)]
        : throw file.Fault(csv.LineNumber, $"the record has {Count(csv.FieldCount)} and there are {table.Columns.Count} properties to fill; without a header they go by their order.");

    private bool Next(MasterFile file, CsvReader csv)
    {
        try
        {
            return csv.Read();
        }
        catch (DecoderFallbackException)
        {
            throw file.Fault($"is no valid {Encoding}. Name its encoding: Encoding = \"iso-8859-1\".");
        }
        catch (CsvFormatException e)
        {
            throw file.Fault(e.LineNumber, $"the record is larger than memory allows: {e.Message}");
        }
    }

    // Asked of the provider itself, so that no other code of the process gets more encodings.
    private Encoding EncodingOf(MasterFile file)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(Encoding, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                ?? System.Text.Encoding.GetEncoding(Encoding, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (ArgumentException)
        {
            throw file.Fault($"cannot be read as '{Encoding}', which is no encoding that .NET knows.");
        }
    }

    private static string Count(int fields) => fields == 1 ? "1 field" : $"{fields} fields";

    private static string Words(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.StrayQuote => "a quote stands in a field that does not begin with one. Quote the whole field, and write the quote twice.",
        CsvMalformedReason.TextAfterClosingQuote => "text follows the closing quote of a field. A quote within a quoted field is written twice.",
        _ => "the quote that opens a field is never closed.",
    };
}
