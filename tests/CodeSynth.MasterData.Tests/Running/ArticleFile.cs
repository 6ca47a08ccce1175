using System.Collections.Immutable;
using System.Globalization;
using CodeSynth.Planning;

namespace CodeSynth.MasterData.Tests.Running;

/// <summary>A file of articles in a folder of its own, and plans over it.</summary>
internal sealed class ArticleFile : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("codesynth-").FullName;

    public ArticleFile(int records)
        : this("Article ID,name,price,until\n" + string.Concat(Enumerable.Range(0, records).Select(Record)))
    {
    }

    public ArticleFile(string text)
    {
        Name = Path.Combine(_folder, "a.csv");
        File.WriteAllText(Name, text);
    }

    public string Name { get; }

    public string Folder(string name) => Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;

    /// <summary>Options of a run over the file.</summary>
    public PlanOptions Options(EntityOverride? article = null, EntityOverride? line = null) => new()
    {
        Entities = ImmutableDictionary<string, EntityOverride>.Empty
            .Add("Article", (article ?? new EntityOverride()) with { Source = Name })
            .Add("Line", line ?? new EntityOverride()),
    };

    public SynthModel Model(EntityOverride? article = null, EntityOverride? line = null) => SynthCatalog.Model.With(Options(article, line));

    /// <summary>The line of a mistake, with the file as <c>a.csv</c>.</summary>
    public string Mistake(EntityOverride? article = null, EntityOverride? line = null) =>
        Assert.Throws<PlanException>(() => SynthCatalog.Model.CreatePlan(Options(article, line))).Message.Replace(Name, "a.csv", StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Record(int row) => string.Create(
        CultureInfo.InvariantCulture,
        $"{row * 7L - 3},\"Article \"\"{row}\"\"{new string('ü', row % 40)}\",{(row % 5 == 0 ? string.Empty : $"{row}.{row % 10}")},{(row % 3 == 0 ? "2026-02-28" : string.Empty)}\n");
}
