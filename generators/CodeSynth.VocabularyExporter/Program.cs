namespace CodeSynth.VocabularyExporter;

/// <summary>
/// Writes the word tables of runtime/CodeSynth/Vocabulary/Tables, or with <c>--check</c> only compares them with what it would
/// write. Exit codes: 0 fine, 1 the tables differ or cannot be read or written, 2 usage.
/// </summary>
internal static class Program
{
    public static int Main(string[] args) => Run(args, Console.Out, Console.Error);

    internal static int Run(string[] args, TextWriter output, TextWriter errors)
    {
        bool check = args is ["--check"];
        if (!check && args.Length != 0)
        {
            errors.WriteLine("usage: dotnet run --project generators/CodeSynth.VocabularyExporter [-- --check]");
            return 2;
        }

        try
        {
            TablesFolder folder = TablesFolder.OfRepository();
            Export export = Export.Make(TableCatalog.Tables);
            if (!check)
            {
                folder.Write(export);
                output.WriteLine($"Wrote {export.Summary} to {folder.Path}.");
                return 0;
            }

            if (folder.FirstDifference(export) is { } difference)
            {
                errors.WriteLine($"{difference}; run this tool without --check to rewrite the tables.");
                return 1;
            }

            output.WriteLine($"{export.Summary}: the checked-in files are up to date.");
            return 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            errors.WriteLine(e.Message);
            return 1;
        }
    }
}
