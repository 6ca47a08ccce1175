namespace CodeSynth.Schemas.Tests.Protobuf;

/// <summary>Mistakes that a file can have by itself, one each.</summary>
internal static class ProtoMistakes
{
    private const string Three = "syntax = \"proto3\";\n";
    private const string Two = "syntax = \"proto2\";\n";

    public static IReadOnlyList<ProtoMistake> All { get; } =
    [
        // Tokens.
        new("comment has no end", Three + "message M {}\n  ⟦/*⟧ never closed"),
        new("close it with \"", Three + "message M {}\nimport ⟦\"a.proto;⟧\nmessage N {}"),
        new("escape is unknown", Three + "option java_package = \"a⟦\\⟧q\";"),
        new("may stand in texts and comments only", Three + "message Gr⟦ö⟧sse {}"),
        new("may stand in texts and comments only", Three + "message M { ⟦😀⟧ }"),
        new("no digit above 7", Three + "message M { int32 a = ⟦08⟧; }"),
        new("needs digits behind '0x'", Three + "message M { int32 a = ⟦0x⟧; }"),
        new("exponent needs digits", Two + "message M { optional double a = 1 [default = ⟦1e+⟧]; }"),
        new("write a blank between", Three + "message M { int32 a = ⟦1x⟧; }"),
        new("has one point at most", Two + "message M { optional double a = 1 [default = ⟦1.2.⟧3]; }"),

        // The file.
        new("Editions are not supported", "// A comment.\n\n⟦edition⟧ = \"2023\";\nmessage M { int32 a = 1; }"),
        new("no syntax 'proto4'", "syntax = ⟦\"proto4\"⟧;\nmessage M {}"),
        new("missing behind \"proto3\"", "syntax = ⟦\"proto3\"⟧\nmessage M {}"),
        new("Here must be 'message'", Three + "⟦record⟧ M {}"),
        new("closes nothing", Three + "message M {}\n⟦}⟧"),
        new("one package", Three + "package a;\n⟦package⟧ b;"),
        new("imported twice", Three + "import \"google/protobuf/any.proto\";\nimport ⟦\"google/protobuf/any.proto\"⟧;"),
        new("in quotes", Three + "import ⟦google⟧.protobuf.any;"),
        new("a text; put it in quotes", Three + "option csharp_namespace = ⟦Shop⟧;"),
        new("set twice", Three + "option csharp_namespace = \"A\";\noption ⟦csharp_namespace⟧ = \"B\";"),
        new("block of 'M' has no end", Three + "message ⟦M⟧ {\n  int32 a = 1;\n"),
        new("package comes after types", Three + "message M {}\n⟦package⟧ late;") { IsOursAlone = true },

        // Fields.
        new("missing behind '1'", Three + "message M {\n  int32 a = ⟦1⟧\n  int32 b = 2;\n}"),
        new("Here must be '='", Three + "message M { int32 a⟦;⟧ }"),
        new("Here must be the field's name", Three + "message M { int32 ⟦=⟧ 1; }"),
        new("at least 1", Three + "message M { int32 a = ⟦0⟧; }"),
        new("is above 536870911", Three + "message M { int32 a = ⟦536870912⟧; }"),
        new("is above 536870911", Three + "message M { int32 a = ⟦99999999999999999999999⟧; }"),
        new("Here must be the number of a field", Three + "message M { int32 a = ⟦-⟧1; }"),
        new("19000 to 19999", Three + "message M { int32 a = ⟦19500⟧; }"),
        new("field 'a' has number 3 as well; take another, such as 1", Three + "message M { int32 a = 3; int32 b = ⟦3⟧; }"),
        new("'a' is declared in line 3 already", Three + "message M {\n  int32 a = 1;\n  string ⟦a⟧ = 2;\n}"),
        new("'a_b' are both 'aB' in JSON", Three + "message M { int32 a_b = 1; int32 ⟦aB⟧ = 2; }"),
        new("'a_b' are both 'aB' in JSON", Three + "message M { int32 a_b = 1 [json_name = \"q\"]; int32 ⟦aB⟧ = 2 [json_name = \"r\"]; }"),
        new("'a1' are both 'a1' in JSON", Three + "message M { int32 a1 = 1; int32 ⟦a_1⟧ = 2; }"),
        new("'a' are both 'a' in JSON", Three + "message M { int32 a = 1; int32 ⟦b⟧ = 2 [json_name = \"a\"]; }") { IsOursAlone = true },
        new("'b' are both 'a' in JSON", Three + "message M { int32 b = 1 [json_name = \"a\"]; int32 ⟦a⟧ = 2; }") { IsOursAlone = true },
        new("'a' are both 'x' in JSON", Two + "message M { optional int32 a = 1 [json_name = \"x\"]; optional int32 ⟦b⟧ = 2 [json_name = \"x\"]; }") { IsOursAlone = true },
        new("no required fields in proto3", Three + "message M { ⟦required⟧ int32 a = 1; }"),
        new("A proto2 field has a label", Two + "message M { ⟦int32⟧ a = 1; }"),
        new("default of its type", Three + "message M { int32 a = 1 [⟦default⟧ = 3]; }"),
        new("repeated and has no default", Two + "message M { repeated int32 a = 1 [⟦default⟧ = 3]; }"),
        new("bool is true or false", Two + "message M { optional bool a = 1 [default = ⟦300⟧]; }"),
        new("is no int32", Two + "message M { optional int32 a = 1 [default = ⟦2147483648⟧]; }"),
        new("-1 is no uint64", Two + "message M { optional uint64 a = 1 [default = -⟦1⟧]; }"),
        new("is a text", Two + "message M { optional string a = 1 [default = ⟦5⟧]; }"),
        new("is a number", Two + "message M { optional float a = 1 [default = ⟦\"5\"⟧]; }"),
        new("set twice", Two + "message M { optional int32 a = 1 [default = 1, ⟦default⟧ = 2]; }"),
        new("json_name is a text", Three + "message M { int32 a = 1 [json_name = ⟦b⟧]; }"),
        new("true or false", Three + "message M { repeated int32 a = 1 [packed = ⟦1⟧]; }"),
        new("can be packed", Three + "message M { repeated string a = 1 [⟦packed⟧ = true]; }"),
        new("can be packed", Three + "message M { int32 a = 1 [⟦packed⟧ = true]; }"),
        new("a value: a number", Three + "message M { int32 a = 1 [deprecated = ⟦]⟧; }"),
        new("Groups are not supported", Two + "message M {\n  optional ⟦group⟧ Line = 1 {\n    optional int32 a = 2;\n  }\n  optional int32 b = 3;\n}") { IsOursAlone = true },

        // Maps and oneofs.
        new("A map has no label", Three + "message M { ⟦repeated⟧ map<string, int32> a = 1; }"),
        new("key of a map", Three + "message M { map<⟦double⟧, int32> a = 1; }"),
        new("key of a map", Three + "message M { map<⟦M⟧, int32> a = 1; }"),
        new("value of a map cannot be a map", Three + "message M { map<string, ⟦map⟧<string, int32>> a = 1; }"),
        new("a map declares a message of this name", Three + "message M { message AEntry {} map<string, int32> ⟦a⟧ = 1; }"),
        new("cannot be a member of a oneof", Three + "message M { oneof o { ⟦map⟧<string, int32> a = 1; } }"),
        new("A member of a oneof has no label", Three + "message M { oneof o { int32 b = 2; ⟦repeated⟧ int32 a = 1; } }"),
        new("has no field", Three + "message M { oneof ⟦o⟧ { } }"),
        new("declared in line 2 already", Three + "message M { int32 o = 1; oneof ⟦o⟧ { int32 b = 2; } }"),

        // Reserved.
        new("The number 5 is reserved; take another, such as 1", Three + "message M { reserved 4 to 6; int32 a = ⟦5⟧; }"),
        new("The number 5 is reserved; take another, such as 10", Three + "message M { int32 a = ⟦5⟧; reserved 1, 2 to 9; }"),
        new("name 'a' is reserved", Three + "message M { reserved \"a\", \"b\"; int32 ⟦a⟧ = 1; }"),
        new("reserved twice", Three + "message M { reserved \"a\", ⟦\"a\"⟧; }"),
        new("numbers in common", Three + "message M { reserved 1 to 5, ⟦3⟧; }"),
        new("ends before it begins", Three + "message M { reserved ⟦9⟧ to 5; }") { IsOursAlone = true },
        new("at least 1", Three + "message M { reserved ⟦0⟧ to 5; }"),
        new("Here must be the number of a field", Three + "message M { reserved ⟦a⟧; }"),
        new("kept for extensions", Two + "message M { extensions 4 to max; optional int32 a = ⟦4⟧; }"),
        new("are reserved", Two + "message M { extensions ⟦4⟧ to 8; reserved 6; }"),
        new("cannot be extended", Three + "message M { ⟦extensions⟧ 4 to max; }"),

        // Enumerations.
        new("has no value", Three + "enum ⟦E⟧ { }"),
        new("number 0, for it is the default", Three + "enum E { A = ⟦1⟧; }"),
        new("'A' has number 0 as well", Three + "enum E { A = 0; B = ⟦0⟧; }"),
        new("allows aliases and has none", Three + "enum ⟦E⟧ { option allow_alias = true; A = 0; }"),
        new("allow_alias' is true or false", Three + "enum E { option allow_alias = ⟦1⟧; A = 0; }"),
        new("is above 2147483647", Three + "enum E { A = 0; B = ⟦2147483648⟧; }"),
        new("-2147483649 is below", Three + "enum E { A = 0; B = -⟦2147483649⟧; }"),
        new("the values of enumerations share the scope", Three + "enum E { A = 0; }\nenum F { ⟦A⟧ = 0; }"),
        new("The number -3 is reserved", Three + "enum E { reserved -5 to -1; A = 0; B = ⟦-⟧3; }"),
        new("name 'B' is reserved", Three + "enum E { reserved \"B\"; A = 0; ⟦B⟧ = 1; }"),
        new("the same where case", Three + "enum OrderState { ORDER_STATE_PAID = 0; ⟦paid⟧ = 1; }"),
        new("the same where case", Three + "enum Prefixed { PREFIXED = 0; ⟦PREFIXED_⟧ = 1; }"),

        // Types, services, extensions.
        new("'M' is declared in line 2 already", Three + "message M {}\nmessage ⟦M⟧ {}"),
        new("Here must be 'rpc'", Three + "service S { ⟦message⟧ A {} }"),
        new("Here must be 'returns'", Three + "message M {}\nservice S { rpc A(M) ⟦gives⟧ (M); }"),
        new("'A' is declared in line 3 already", Three + "message M {}\nservice S { rpc A(M) returns (M); rpc ⟦A⟧(M) returns (M); }"),
        new("has no field", Two + "message M { extensions 1 to 5; }\nextend ⟦M⟧ { }"),
        new("neither required nor a map", Two + "message M { extensions 1 to 5; }\nextend M { required int32 ⟦a⟧ = 1; }"),
        new("nested more than 32 deep", Three + string.Concat(Enumerable.Range(0, 32).Select(i => $"message M{i} {{ ")) + "⟦message⟧ N {} " + new string('}', 32)),
    ];
}
