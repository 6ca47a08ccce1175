using CodeSynth.Modeling;
using CodeSynth.Planning;

namespace CodeSynth.MasterData.Tests.Running;

/// <summary>How many rows there are, and what keeps a run from starting.</summary>
public class PlanTests
{
    private static readonly EntityOverride s_noLines = new() { Count = 0 };

    [Fact]
    public void Count_NotGiven_IsThatOfTheFile()
    {
        using var file = new ArticleFile(17);

        Assert.Equal(17, file.Model().Table<Article>().Count);
    }

    [Fact]
    public void Count_Smaller_TakesTheFirst()
    {
        using var file = new ArticleFile(17);
        SynthTable<Article> all = file.Model().Table<Article>();
        SynthTable<Article> some = file.Model(new EntityOverride { Count = 5 }).Table<Article>();

        Assert.Equal(all.Take(5), some);
        Assert.True(all.TryFind("32", out Article? found));
        Assert.Equal(all[5], found);
        Assert.False(some.TryFind("32", out _)); // in the file, and not among the rows
        Assert.True(some.TryFind("-3", out _));
        Assert.False(some.TryFind("-03", out _));
    }

    [Fact]
    public void Count_LargerOrWithoutEnd_SaysHowManyThereAre()
    {
        using var file = new ArticleFile(17);

        Assert.Equal("Article.Count is 18, but its rows are the records of a.csv, and there are 17. Set Article.Count to at most that, or leave it out.", file.Mistake(new EntityOverride { Count = 18 }));
        Assert.Equal(
            "Article.Count is -1, which is until the run is stopped, but its rows are the records of a.csv, and there are 17. Set Article.Count to at most that, or leave it out.",
            file.Mistake(new EntityOverride { Count = EntityDescriptor.Unbounded }));
    }

    [Fact]
    public void Rate_OfAFile_ReplaysItsRecords()
    {
        using var file = new ArticleFile(17);
        SynthModel model = file.Model(new EntityOverride { Rate = 2 }, s_noLines);

        Assert.Equal(model.Options.Start.AddSeconds(8.5), model.Table<Article>().TimeOf(16));
        Assert.Equal(4, model.With(model.Options with { Duration = TimeSpan.FromSeconds(2) }).Table<Article>().Count);
    }

    [Fact]
    public void Cell_ThatDoesNotFit_NamesEntityFileLineAndColumn()
    {
        using var file = new ArticleFile("Article ID,name,PRICE,until\n1,a,1,\n2,\"b\nc\",1.234,\n");

        Assert.Equal("Article: a.csv line 3, column 'PRICE': '1.234' is no number with at most 2 digits after the point. [FromColumn(Decimals = …)] takes more.", file.Mistake());
    }

    [Fact]
    public void File_MissingOrOfAnEntityWithoutOne_IsAMistake()
    {
        using var file = new ArticleFile(1);
        string missing = Assert.Throws<PlanException>(() => SynthCatalog.Model.CreatePlan(new PlanOptions())).Message;

        Assert.Equal($"Article: articles.csv is neither in the working folder nor beside the app, in {AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)}.", missing);
        Assert.Equal(
            "Line has no file that its rows come from, so Line.Source cannot be set. Only entities with [CsvSource] or [JsonLinesSource] have one.",
            file.Mistake(line: new EntityOverride { Source = "lines.csv" }));
    }

    [Fact]
    public void File_ThatCannotBeRead_IsAMistake()
    {
        string folder = Directory.CreateTempSubdirectory("codesynth-").FullName;
        try
        {
            string message = Assert.Throws<MasterDataException>(() => MasterFile.Read(folder, new FileInfo(folder))).Message;

            Assert.StartsWith($"{folder} cannot be read: ", message, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', message);
        }
        finally
        {
            Directory.Delete(folder);
        }
    }

    [Fact]
    public void Reference_Unique_TakesEachRecordOnceAndNoMoreThanThereAre()
    {
        using var file = new ArticleFile(17);
        Line[] lines = [.. file.Model(line: new EntityOverride { Count = 17, Rate = 500 }).Table<Line>()];
        SynthTable<Article> articles = file.Model().Table<Article>();

        Assert.Equal(articles.Select(a => a.ArticleId).Order(), lines.Select(l => l.ArticleId).Order());
        Assert.All(lines, line =>
        {
            Assert.True(articles.TryFind($"{line.ArticleId}", out Article? article));
            Assert.Equal((article.Name, article.Price), (line.Name, line.Price));
        });
        Assert.StartsWith("Line.ArticleId picks each Article at most once, but there are 18 rows of Line and 17 of Article.", file.Mistake(line: new EntityOverride { Count = 18 }), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_LargerThanARowMayBe_IsAMistake()
    {
        using var file = new ArticleFile($"Article ID,name,price,until\n1,{new string('x', (1 << 20) + 1)},,\n");
        using var nearly = new ArticleFile($"Article ID,name,price,until\n1,{new string('x', 1 << 20)},,\n");

        Assert.Equal("Article: a.csv line 2, column 'name': has more than 1048576 bytes, more than a record of any format may have.", file.Mistake());
        Assert.Equal("A row of Article could have more than 1048576 bytes of JSON. Shorten the longest texts of its file.", nearly.Mistake(line: s_noLines));
    }
}
