using CodeSynth.Schemas.Protobuf;

namespace CodeSynth.Schemas.Tests.Protobuf;

/// <summary>Files together: imports and names.</summary>
public class ProtoLibraryTests
{
    private const string Three = "syntax = \"proto3\";\n";
    private const string Two = "syntax = \"proto2\";\n";

    /// <summary>The words of the message; the file with its culprit marked; the other files.</summary>
    public static TheoryData<string, string, (string Name, string Text)[]> Mistakes => new()
    {
        { "'b.proto' is no file of the project", Three + "import ⟦\"b.proto\"⟧;", [] },
        { "there is /src/shop/b.proto", Three + "import ⟦\"x/b.proto\"⟧;", [("shop/b.proto", Three)] },
        { "the first in line 2: ", Three + "import ⟦\"b.proto\"⟧;", [("b.proto", Three + "message {}")] },
        { "a.proto → b.proto → a.proto", Three + "import ⟦\"b.proto\"⟧;", [("b.proto", Three + "import \"a.proto\";")] },
        { "a.proto → a.proto", Three + "import ⟦\"a.proto\"⟧;", [] },
        { "did you mean 'string'?", Three + "message M { ⟦strng⟧ a = 1; }", [] },
        { "write 'int64'", Three + "message M { ⟦long⟧ a = 1; }", [] },
        { "google.protobuf.Timestamp", Three + "message M { ⟦DateTime⟧ a = 1; }", [] },
        { "did you mean 'Customer'?", Three + "message Customer {} message M { ⟦Custmer⟧ a = 1; }", [] },
        { "There is no type 'Xyz'; declare it", Three + "message M { repeated ⟦Xyz⟧ a = 1; }", [] },
        { "There is no type 'Xyz'", Three + "message M { map<string, ⟦Xyz⟧> a = 1; }", [] },
        { "add 'import \"b.proto\";'", Three + "message M { ⟦B⟧ a = 1; }", [("b.proto", Three + "message B {}")] },
        { "add 'import \"google/protobuf/timestamp.proto\";'", Three + "message M { ⟦google.protobuf.Timestamp⟧ a = 1; }", [] },
        { "add 'import \"c.proto\";'", Three + "import \"b.proto\"; message M { ⟦C⟧ a = 1; }", [("b.proto", Three + "import \"c.proto\";"), ("c.proto", Three + "message C {}")] },
        { "write '.a.Foo.Gone'", Three + "package a; message Foo { message Gone {} } message M { message Foo {} ⟦Foo.Gone⟧ a = 1; }", [] },
        { "There is no type '.M.N'", Three + "package a; message M { message N {} ⟦.M.N⟧ a = 1; }", [] },
        { "declared in b.proto as well", Three + "import \"b.proto\"; message ⟦M⟧ {}", [("b.proto", Three + "message M {}")] },
        { "declared in b.proto as well", Three + "package p; import \"b.proto\"; message ⟦q⟧ {}", [("b.proto", Three + "package p.q; message M {}")] },
        { "the first in line 2: 'M' is declared in b.proto", Three + "import \"b.proto\"; import ⟦\"c.proto\"⟧;", [("b.proto", Three + "message M {}"), ("c.proto", Three + "message M {}")] },
        { "enumeration of a proto2 file", Three + "import \"b.proto\"; message M { ⟦E⟧ a = 1; }", [("b.proto", Two + "enum E { A = 0; }")] },
        { "cannot be the value of a map", Two + "enum E { A = 1; } message M { map<int32, ⟦E⟧> a = 1; }", [] },
        { "has no value 'B' for a default; it has A, C", Two + "enum E { A = 1; C = 2; } message M { optional E ⟦a⟧ = 1 [default = B]; }", [] },
        { "is a message and has no default", Two + "message N {} message M { optional N ⟦a⟧ = 1 [default = B]; }", [] },
        { "messages cannot be packed", Three + "message N {} message M { repeated N ⟦a⟧ = 1 [packed = true]; }", [] },
        { "can extend only the messages of options", Three + "message N {} extend ⟦N⟧ { int32 a = 1; }", [] },
        { "does not keep number 9 for extensions; take one of 1 to 5", Two + "message N { extensions 1 to 5; } extend N { optional int32 ⟦a⟧ = 9; }", [] },
        { "write 'extensions 100 to max;'", Two + "message N {} extend N { optional int32 ⟦a⟧ = 9; }", [] },
        { "has number 3 in 'N' as well", Two + "message N { extensions 1 to 5; } extend N { optional int32 a = 3; optional int32 ⟦b⟧ = 3; }", [] },
        { "is an enumeration, and here must be a message", Three + "enum E { A = 0; } message M {} service S { rpc Get(M) returns (⟦E⟧); }", [] },
        { "There is no type 'X'", Three + "message M {} service S { rpc Get(⟦X⟧) returns (M); }", [] },
    };

    [Theory]
    [MemberData(nameof(Mistakes), DisableDiscoveryEnumeration = true)]
    public async Task Resolve_Mistake_IsTheOnlyFaultAndUnderItsCulprit(string words, string marked, (string Name, string Text)[] others)
    {
        var mistake = new ProtoMistake(words, marked);

        (ProtoSchema? schema, var faults) = Resolve([("a.proto", mistake.Text), .. others]);
        string? complaints = await Protoc.ComplaintsAsync([("a.proto", mistake.Text), .. others]);

        Assert.Null(schema);
        SchemaFault fault = Assert.Single(faults);
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
        Assert.Equal((mistake.Line, mistake.Column, mistake.Culprit.Length), (fault.Position.Line, fault.Position.Column, fault.Length));
        Assert.NotEmpty(complaints ?? "protoc is missing");
    }

    [Fact]
    public void Resolve_Corpus_GivesEveryNameInFull()
    {
        ProtoSchema schema = ProtoCorpus.Resolve("everything.proto");

        ProtoMessage line = schema.FindMessage("shop.v1.Order.Line")!;
        ProtoMessage order = schema.FindMessage("shop.v1.Order")!;
        Assert.Equal(["shop.v1.Order.Line.Part", "shop.v1.Order.Line.Part", "shop.v1.Order.Line.Part", "shop.v1.Order.Line.Kind"], line.Fields.Select(NameOf));
        Assert.Equal("common.geo.Point", NameOf(order.Fields.Single(f => f.Name == "point")));
        Assert.Equal("shop.v1.Order.Line", NameOf(order.Fields.Single(f => f.Name == "by_sku")));
        Assert.Equal("google.protobuf.Timestamp", NameOf(order.Fields.Single(f => f.Name == "created_at")));
        Assert.NotNull(schema.FindMessage("google.protobuf.Timestamp"));
        Assert.NotNull(schema.FindEnum("google.protobuf.NullValue"));
        Assert.NotNull(schema.FindEnum("shop.v1.Order.Line.Kind"));
        Assert.Null(schema.FindMessage("shop.v1.Orde"));
        Assert.Null(schema.FindMessage("shop.v1.Order.Line.Kind"));
        Assert.Null(schema.FindEnum("shop.v1.Order.Line"));
        Assert.Equal("shop.v1.Shop", Assert.Single(schema.Root.Services).FullName);
        Assert.Equal("shop.v1.Order", schema.Root.Services[0].Methods[1].Output.Name);
    }

    [Fact]
    public void Resolve_Imports_ComeBeforeThoseWhoImportThem()
    {
        ProtoSchema schema = ProtoCorpus.Resolve("everything.proto");

        string[] paths = [.. schema.Imports.Select(i => i.ImportPath)];
        Assert.Equal(["common/point.proto", "common/address.proto"], paths.Where(p => p.StartsWith("common/", StringComparison.Ordinal)));
        Assert.All(schema.Imports, i => Assert.Equal(i.ImportPath.StartsWith("google/", StringComparison.Ordinal), i.IsWellKnown));
        Assert.Equal(paths.Distinct(), paths);
    }

    [Fact]
    public void Resolve_RepeatedEnums_ArePackedByTheSyntaxUnlessTheySayOtherwise()
    {
        ProtoMessage labels = ProtoCorpus.Resolve("everything.proto").FindMessage("shop.v1.Labels")!;
        ProtoMessage old = ProtoCorpus.Resolve("legacy.proto").FindMessage("legacy.Old")!;

        Assert.Equal(["packed_by_default", "states", "ratios"], labels.Fields.Where(f => f.IsPacked).Select(f => f.Name));
        Assert.Equal(["packed", "closed"], old.Fields.Where(f => f.IsPacked).Select(f => f.Name));
    }

    [Fact]
    public void Resolve_NameInSeveralScopes_IsTheInnermost()
    {
        ProtoMessage bar = ProtoCorpus.Resolve("scopes.proto").FindMessage("a.b.Bar")!;

        Assert.Equal(
            ["a.b.Bar.Foo", "a.b.Bar.Foo.Baz", "a.b.Foo.Deep", "a.b.Foo.Deep", "a.b.Foo", "a.b.Other"],
            bar.Fields.Where(f => f.Type is ProtoNamed).Select(NameOf));
    }

    [Fact]
    public void Resolve_PublicImports_ReachThroughSeveralFiles()
    {
        (ProtoSchema? schema, var faults) = Resolve(
            ("a.proto", Three + "import \"b.proto\"; message A { D d = 1; }"),
            ("b.proto", Three + "import public \"c.proto\";"),
            ("c.proto", Three + "import public \"d.proto\";"),
            ("d.proto", Three + "message D {}"));

        Assert.Empty(faults);
        Assert.Equal(["d.proto", "c.proto", "b.proto"], schema!.Imports.Select(i => i.ImportPath));
    }

    [Fact]
    public void Resolve_ImportThatEndsTwoPaths_TakesTheNearerFile()
    {
        ProtoFile[] files =
        [
            File("/src/shop/order.proto", "import \"common.proto\"; message Order { Shop s = 1; }"),
            File("/src/shop/common.proto", "message Shop {}"),
            File("/src/bank/common.proto", "message Bank {}"),
            File("/src/main.proto", "import \"common.proto\";"),
        ];
        var library = new ProtoLibrary(files);

        (ProtoSchema? near, _) = library.Resolve(files[0], TestContext.Current.CancellationToken);
        (_, var faults) = library.Resolve(files[3], TestContext.Current.CancellationToken);

        Assert.Equal("/src/shop/common.proto", Assert.Single(near!.Imports).File.Path);
        Assert.Equal("'common.proto' may be /src/shop/common.proto or /src/bank/common.proto; write more of the path.", Assert.Single(faults).Message);
    }

    [Theory]
    [InlineData("/src/shop/b.proto", true)]
    [InlineData(@"C:\src\shop\b.proto", true)]
    [InlineData("shop/b.proto", true)]
    [InlineData("/src/bookshop/b.proto", false)]
    [InlineData("/src/shop/b.proto.txt", false)]
    public void Resolve_ImportPath_MatchesWholeFolders(string path, bool isFound)
    {
        ProtoFile root = File("/src/a.proto", "import \"shop/b.proto\";");

        (ProtoSchema? schema, _) = new ProtoLibrary([root, File(path, string.Empty)]).Resolve(root, TestContext.Current.CancellationToken);

        Assert.Equal(isFound, schema is not null);
    }

    [Fact]
    public void Resolve_OneFileImportedByTwoPaths_IsRefused()
    {
        ProtoFile root = File("/src/a.proto", "import \"b.proto\";\nimport \"shop/c.proto\";");

        (_, var faults) = new ProtoLibrary([root, File("/src/b.proto", "import \"c.proto\";"), File("/src/shop/c.proto", string.Empty)]).Resolve(root, TestContext.Current.CancellationToken);

        Assert.Contains("imported as 'c.proto' elsewhere", Assert.Single(faults).Message, StringComparison.Ordinal);
        Assert.Equal(2, faults[0].Position.Line);
    }

    [Fact]
    public void Resolve_WhenCancelled_GivesUp()
    {
        ProtoFile root = File("/src/a.proto", "message M {}");

        Assert.Throws<OperationCanceledException>(() => new ProtoLibrary([root]).Resolve(root, new CancellationToken(canceled: true)));
        Assert.Throws<OperationCanceledException>(() => ProtoParser.Parse("a", "message M {}", new CancellationToken(canceled: true)));
    }

    [Fact]
    public void MessageIndexes_NestedMessages_LeadThroughThoseAround()
    {
        ProtoSchema schema = ProtoCorpus.Resolve("everything.proto");

        Assert.Equal([0], schema.MessageIndexes(schema.FindMessage("shop.v1.Note")!));
        Assert.Equal([0, 0], schema.MessageIndexes(schema.FindMessage("shop.v1.Note.Inner")!));
        Assert.Equal([3, 0, 0], schema.MessageIndexes(schema.FindMessage("shop.v1.Order.Line.Part")!));
        Assert.Equal([5], schema.MessageIndexes(schema.FindMessage("shop.v1.Empty")!));
        Assert.Throws<ArgumentException>(() => schema.MessageIndexes(schema.FindMessage("common.Address")!));
    }

    [Fact]
    public void WellKnownFiles_AllOfThem_AreSound()
    {
        Assert.All(ProtoWellKnown.Files, file =>
        {
            Assert.Empty(file.Faults);
            Assert.Empty(new ProtoLibrary([]).Resolve(file, TestContext.Current.CancellationToken).Faults);
        });
    }

    private static string NameOf(ProtoField field) => ((ProtoNamed)(field.Type is ProtoMap map ? map.Value : field.Type)).Name;

    private static ProtoFile File(string path, string body) => ProtoParser.Parse(path, Three + body, TestContext.Current.CancellationToken);

    private static (ProtoSchema? Schema, Generators.Model.EquatableArray<SchemaFault> Faults) Resolve(params (string Name, string Text)[] files)
    {
        ProtoFile[] read = [.. files.Select(f => ProtoParser.Parse("/src/" + f.Name, f.Text, TestContext.Current.CancellationToken))];
        return new ProtoLibrary(read).Resolve(read[0], TestContext.Current.CancellationToken);
    }
}
