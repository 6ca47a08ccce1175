using System.Globalization;
using CodeSynth.Schemas.Protobuf;
using FsCheck;
using FsCheck.Fluent;

namespace CodeSynth.Schemas.Tests.Protobuf;

/// <summary>A file in normal form says what the file says.</summary>
public class ProtoTextTests
{
    public static TheoryData<string> Sound => ProtocTests.Sound;

    [Fact]
    public void Write_AnyFile_ReadsBackAsTheSame() =>
        Prop.ForAll(Seeds, seed =>
        {
            ProtoFile file = RandomProto.File(seed);
            string text = ProtoText.Write(file);
            ProtoFile read = Parse(text);

            Assert.Empty(read.Faults);
            Assert.Equal(ProtoBare.Of(file), ProtoBare.Of(read));
            Assert.Equal(text, ProtoText.Write(read));
            Assert.Empty(new ProtoLibrary([read]).Resolve(read, TestContext.Current.CancellationToken).Faults);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));

    [Fact]
    public async Task Write_AnyFile_IsAcceptedByProtoc()
    {
        foreach (int seed in Enumerable.Range(1, 60))
        {
            string text = ProtoText.Write(RandomProto.File(seed));
            Assert.Equal((seed, string.Empty), (seed, await Protoc.ComplaintsAsync(("random.proto", text)) ?? string.Empty));
        }
    }

    [Theory]
    [MemberData(nameof(Sound))]
    public void Write_SoundFile_ReadsBackAsTheSame(string file)
    {
        ProtoFile read = ProtoCorpus.Read(Path.GetFullPath(Path.Combine(SchemaRoom.Folder, file)));

        Assert.Equal(ProtoBare.Of(read), ProtoBare.Of(Parse(ProtoText.Write(read))));
    }

    [Fact]
    public void Write_Comments_Blanks_AndSpellings_DoNotCount()
    {
        const string Loose =
            """
            // Leading.
            syntax='proto3' ; ; package   shop . v1;
            option (a.b).c.d = { x : 1 y:'2' } ;
            message Order{/* inside */reserved 1,3 to 4;reserved 'old' , "older";
              map<string,Order>children=2[deprecated=true , json_name="k\x69ds"];oneof kind{string a=5;}}
            enum E{option allow_alias=true;A=0;B=0x0;C=-010[(note)="a" 'b'];}
            """;

        Assert.Equal(
            """
            syntax = "proto3";

            package shop.v1;

            option (a.b).c.d = { x : 1 y : '2' };

            message Order {
              reserved 1, 3 to 4;
              reserved "old", "older";
              map<string, Order> children = 2 [json_name = "kids", deprecated = true];
              oneof kind {
                string a = 5;
              }
            }

            enum E {
              option allow_alias = true;
              A = 0;
              B = 0;
              C = -8 [(note) = "ab"];
            }

            """,
            ProtoText.Write(Parse(Loose)));
    }

    [Theory]
    [InlineData(@"'a""b'", @"""a\""b""")]
    [InlineData(@"""\1"" ""2""", @"""\0012""")]
    [InlineData(@"""\xff\u00fc\n\a""", @"""\377ü\012\007""")]
    [InlineData(@"""\U0001F600\ud83d\ude00\ud83d""", @"""😀😀\355\240\275""")]
    [InlineData(@"""\x4 \?\'\`""", null)]
    public void Write_Texts_AreInOneForm(string written, string? normal)
    {
        ProtoFile file = Parse($"syntax = \"proto2\"; message M {{ optional bytes a = 1 [default = {written}]; }}");

        Assert.Equal(normal, file.Faults.Count > 0 ? null : file.Messages[0].Fields[0].Default);
    }

    [Fact]
    public void Write_InAnyCulture_IsTheSame()
    {
        const string Text = "syntax = \"proto3\";\n\nenum E {\n  reserved -9 to -5;\n  A = 0;\n  B = -1;\n}\n";
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("fi-FI") { NumberFormat = { NegativeSign = "\u2212" } };

            Assert.Equal(Text, ProtoText.Write(Parse(Text)));
            Assert.Equal("'B' has number -1 as well; take another, or write 'option allow_alias = true;' if both mean the same.", Assert.Single(Parse(Text.Replace("-1;", "-1; C = -1;", StringComparison.Ordinal)).Faults).Message);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static Arbitrary<int> Seeds => Gen.Choose(0, int.MaxValue).ToArbitrary();

    private static ProtoFile Parse(string text) => ProtoParser.Parse("random.proto", text, TestContext.Current.CancellationToken);
}
