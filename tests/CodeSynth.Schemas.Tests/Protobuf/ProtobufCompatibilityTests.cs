using CodeSynth.Schemas.Protobuf;

namespace CodeSynth.Schemas.Tests.Protobuf;

/// <summary>The rules of a registry, each in the direction that it speaks of: a writer's schema, then a reader's.</summary>
public class ProtobufCompatibilityTests
{
    private const string Other = "message Other { int32 x = 1; }";

    public static TheoryData<string, string, string?> Bodies => new()
    {
        // Fields come and go.
        { "message M { string a = 1; }", "message M { string a = 1; string b = 2; }", null },
        { "message M { string a = 1; string b = 2; }", "message M { string a = 1; }", null },
        { "message M { string a = 1; }", "message M { string renamed = 1; }", null },
        { "message M { string a = 1; }", "message M { string a = 2; }", null },
        { "message M { string a = 1; }", "message M { string a = 1; } message New {}", null },
        { "message M { string a = 1; } message Gone {}", "message M { string a = 1; }", "has no message 'Gone'" },
        { "message M { message Gone {} }", "message M { }", "has no message 'M.Gone'" },
        { "message A {} message B {}", "message B {} message A {}", null },

        // Types of one wire format.
        { "message M { int32 a = 1; }", "message M { int64 a = 1; }", null },
        { "message M { uint64 a = 1; }", "message M { bool a = 1; }", null },
        { "message M { int32 a = 1; }", "message M { E a = 1; } enum E { Z = 0; }", null },
        { "message M { E a = 1; } enum E { Z = 0; }", "message M { uint32 a = 1; }", null },
        { "message M { E a = 1; } enum E { Z = 0; Y = 1; }", "message M { E a = 1; } enum E { Z = 0; }", null },
        { "message M { sint32 a = 1; }", "message M { sint64 a = 1; }", null },
        { "message M { fixed32 a = 1; }", "message M { sfixed32 a = 1; }", null },
        { "message M { sfixed64 a = 1; }", "message M { fixed64 a = 1; }", null },
        { "message M { string a = 1; }", "message M { bytes a = 1; }", null },

        // Types of several.
        { "message M { int32 a = 1; }", "message M { sint32 a = 1; }", "Field 1 'a' of 'M' is sint32 for the reader and int32 for the writer" },
        { "message M { int32 a = 1; }", "message M { fixed32 a = 1; }", "encoded differently" },
        { "message M { fixed32 a = 1; }", "message M { fixed64 a = 1; }", "encoded differently" },
        { "message M { fixed32 a = 1; }", "message M { float a = 1; }", "encoded differently" },
        { "message M { fixed64 a = 1; }", "message M { double a = 1; }", "encoded differently" },
        { "message M { float a = 1; }", "message M { double a = 1; }", "encoded differently" },
        { "message M { double a = 1; }", "message M { int32 a = 1; }", "encoded differently" },
        { "message M { string a = 1; }", "message M { int32 a = 1; }", "encoded differently" },
        { "message M { bytes a = 1; } " + Other, "message M { Other a = 1; } " + Other, "encoded differently" },
        { "message M { Other a = 1; } " + Other, "message M { map<string, int32> a = 1; } " + Other, "encoded differently" },
        { "message M { A a = 1; } message A {} message B {}", "message M { B a = 1; } message A {} message B {}", "is a 'B' for the reader and a 'A' for the writer" },
        { "message M { Inner a = 1; message Inner {} }", "message M { M.Inner a = 1; message Inner {} }", null },
        { "message M { message N { int32 a = 1; } }", "message M { message N { string a = 1; } }", "of 'M.N' is string" },

        // Maps.
        { "message M { map<string, int32> a = 1; }", "message M { map<string, int64> a = 1; }", null },
        { "message M { map<string, int32> a = 1; }", "message M { map<string, string> a = 1; }", "of 'M''s value is string" },
        { "message M { map<string, int32> a = 1; }", "message M { map<int32, int32> a = 1; }", "of 'M''s key is int32" },

        // Labels.
        { "message M { optional string a = 1; }", "message M { repeated string a = 1; }", null },
        { "message M { optional Other a = 1; } " + Other, "message M { repeated Other a = 1; } " + Other, null },
        { "message M { int32 a = 1; }", "message M { optional int32 a = 1; }", null },
        { "message M { optional int32 a = 1; }", "message M { repeated int32 a = 1; }", "is repeated for the reader and optional for the writer" },
        { "message M { repeated int32 a = 1; }", "message M { int32 a = 1; }", "is single for the reader and repeated for the writer" },

        // Oneofs.
        { "message M { string a = 1; }", "message M { oneof o { string a = 1; string b = 2; } }", null },
        { "message M { string a = 1; string b = 2; }", "message M { oneof o { string a = 1; string b = 2; } }", "takes in 'a', 'b'" },
        { "message M { string a = 1; oneof o { string b = 2; } }", "message M { oneof o { string a = 1; string b = 2; } }", "takes in 'a'" },
        { "message M { oneof o { string a = 1; } }", "message M { oneof o { string a = 1; string b = 2; } }", null },
        { "message M { oneof o { string a = 1; string b = 2; } }", "message M { oneof o { string a = 1; } }", "the reader's oneof does not have it" },
        { "message M { oneof o { string a = 1; string b = 2; } }", "message M { string b = 2; oneof o { string a = 1; } }", null },
        { "message M { oneof o { string a = 1; } }", "message M { string a = 1; }", null },
        { "message M { oneof o { string a = 1; } }", "message M { oneof p { int32 a = 1; } }", "encoded differently" },
        { "message M { oneof o { string a = 1; } }", "message M { oneof p { string a = 1; } }", null },
        { "message M { oneof o { string a = 1; } }", "message M { }", null },
    };

    /// <summary>Whether several mistakes are told at once, and recursion ends.</summary>
    private const string Tree = "message Tree { Tree left = 1; map<string, Tree> named = 2; oneof o { Tree right = 3; } }";

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Check_Proto3_IsAsTheRulesSay(string writer, string reader, string? words) => AssertDifference(words, Check("syntax = \"proto3\"; " + reader, "syntax = \"proto3\"; " + writer));

    [Theory]
    [InlineData("optional int32 a = 1;", "optional int32 a = 1; required int32 b = 2;", "is required for the reader, and the writer does not have it")]
    [InlineData("optional int32 a = 1; required int32 b = 2;", "optional int32 a = 1;", "is required for the writer, and the reader does not have it")]
    [InlineData("required int32 a = 1;", "required int32 a = 1;", null)]
    [InlineData("required int32 a = 1;", "optional int32 a = 1;", "is optional for the reader and required for the writer")]
    [InlineData("required string a = 1;", "optional string a = 1;", null)]
    public void Check_Proto2_IsAsTheRulesSay(string writer, string reader, string? words) =>
        AssertDifference(words, Check($"syntax = \"proto2\"; message M {{ {reader} }}", $"syntax = \"proto2\"; message M {{ {writer} }}"));

    [Fact]
    public void Check_Package_MustStay() =>
        AssertDifference("The package is 'b' for the reader and 'a' for the writer.", Check("package b; message M {}", "package a; message M {}"));

    [Fact]
    public void Check_Recursion_Ends() => Assert.Empty(Check("syntax = \"proto3\"; " + Tree, "syntax = \"proto3\"; " + Tree));

    [Fact]
    public void Check_SeveralDifferences_AreAllTold() =>
        Assert.Equal(
            [
                "The reader has no message 'B', which the writer has.",
                "Field 1 'a' of 'A' is string for the reader and int32 for the writer, which are encoded differently.",
            ],
            Check("syntax = \"proto3\"; message A { string a = 1; }", "syntax = \"proto3\"; message A { int32 a = 1; } message B {}").Order(StringComparer.Ordinal).Reverse());

    [Fact]
    public void Check_References_AreComparedWhereFieldsUseThem()
    {
        const string Root = "syntax = \"proto3\"; package p; import \"ref.proto\"; message M { r.Tree t = 1; }";
        (string, string) writer = ("ref.proto", "syntax = \"proto3\"; package r; message Tree { int32 n = 1; Tree next = 2; } message Unused {}");
        (string, string) same = ("ref.proto", "syntax = \"proto3\"; package r; message Tree { int64 n = 1; Tree next = 2; }");
        (string, string) other = ("ref.proto", "syntax = \"proto3\"; package r; message Tree { string n = 1; Tree next = 2; }");

        Assert.Empty(ProtobufCompatibility.Check(Root, Root, [same], [writer]));
        IReadOnlyList<string> found = ProtobufCompatibility.Check(Root, Root, [other], [writer]);
        Assert.Contains("Field 1 'n' of 'r.Tree' is string for the reader and int32 for the writer, which are encoded differently.", found);
        Assert.Contains("Field 1 't' of 'p.M' is a 'r.Tree', whose reader does not understand the writer's.", found);
    }

    [Fact]
    public void Check_TypeThatMovesOutOfAnImport_IsTheSameType()
    {
        const string Writer = "syntax = \"proto3\"; import \"ref.proto\"; message M { r.Home h = 1; }";
        const string Reader = "syntax = \"proto3\"; message M { Home h = 1; } message Home { int32 id = 1; }";

        Assert.Empty(ProtobufCompatibility.Check(Reader, Writer, [], [("ref.proto", "syntax = \"proto3\"; package r; message Home { int64 id = 1; }")]));
    }

    [Fact]
    public void Check_WellKnownTypes_NeedNoReferences()
    {
        const string Text = "syntax = \"proto3\"; import \"google/protobuf/timestamp.proto\"; message M { google.protobuf.Timestamp at = 1; }";

        Assert.Empty(Check(Text, Text));
    }

    [Theory]
    [InlineData("syntax = \"proto3\";\nmessage M { int32 a = 0; }", "Line 2, column 23: The number of a field is at least 1; take another.")]
    [InlineData("import \"missing.proto\";", "Line 1, column 8: 'missing.proto' is none of the schema's references; register it, and refer to it by this name.")]
    [InlineData("import \"ref.proto\";", "Line 1, column 8: 'ref.proto' has mistakes, the first in line 1: Here must be the message's name, not '{'.")]
    [InlineData("import \"f.proto\";", "Line 1, column 8: 'f.proto' is none of the schema's references; register it, and refer to it by this name.")]
    public void Check_FaultyText_IsNoSchema(string text, string message)
    {
        (string, string)[] references = [("ref.proto", "message {}"), ("common/f.proto", "")];

        Assert.Equal(message, Assert.Throws<SchemaTextException>(() => ProtobufCompatibility.Check(text, "", references, [])).Message);
        Assert.Equal(message, Assert.Throws<SchemaTextException>(() => ProtobufCompatibility.Check("", text, [], references)).Message);
    }

    private static IReadOnlyList<string> Check(string reader, string writer) => ProtobufCompatibility.Check(reader, writer, [], []);

    private static void AssertDifference(string? words, IReadOnlyList<string> found)
    {
        if (words is null)
        {
            Assert.Empty(found);
        }
        else
        {
            Assert.Contains(words, Assert.Single(found), StringComparison.Ordinal);
        }
    }
}
