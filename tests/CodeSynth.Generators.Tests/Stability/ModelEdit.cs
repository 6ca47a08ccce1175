using System.Text.RegularExpressions;
using CodeSynth.Generators.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace CodeSynth.Generators.Tests.Stability;

/// <summary>What people do to the source of a model, done to any source by its syntax tree.</summary>
internal static partial class ModelEdit
{
    private const string Suffix = "Renamed";

    /// <summary>Puts types, and the properties of each, in another order.</summary>
    public static TestProject Reorder(TestProject project, Random random) =>
        Write(Types(project).Shuffled(random).Select(t => t.WithMembers(List(t.Members.Shuffled(random)))), perFile: false);

    /// <summary>Puts every type in a file and a namespace of its own.</summary>
    public static TestProject Move(TestProject project, Random random) => Write(Types(project).Shuffled(random), perFile: true);

    /// <summary>Adds a property to every type, a nested object to every entity, and two entities.</summary>
    public static TestProject Add(TestProject project, Random random)
    {
        TypeDeclarationSyntax[] types = Types(project);
        int number = 0;
        IEnumerable<TypeDeclarationSyntax> wider = types.Select(t =>
        {
            t = t.WithMembers(t.Members.Insert(random.Next(t.Members.Count + 1), Member($"[Uniform(1, 1000000)] public int Added{number++} {{ get; init; }}")));
            return IsEntity(t) ? t.WithMembers(t.Members.Insert(random.Next(t.Members.Count + 1), Member("public required AddedPart AddedPart { get; init; }"))) : t;
        });
        TypeDeclarationSyntax[] added =
        [
            Type("public class AddedPart { [Fake(Fake.City)] public required string City { get; init; } }"),
            Type("[SynthEntity(Rate = 3)] public partial class Added { [RecordKey, Sequence] public long AddedId { get; init; } }"),
            Type("[SynthEntity] public partial class AaFirst { [RecordKey, Sequence] public long FirstId { get; init; } [References(typeof(Added))] public long AddedId { get; init; } }"),
        ];
        return Write([.. added, .. wider], perFile: false);
    }

    /// <summary>
    /// Removes half of the properties that nothing refers to, and the entities that no other one references. Not references: an entity's
    /// event time starts with its parents'.
    /// </summary>
    public static TestProject Remove(TestProject project, Random random)
    {
        TypeDeclarationSyntax[] types = Types(project);
        HashSet<string> needed = [.. types.SelectMany(t => t.DescendantNodes()).OfType<AttributeSyntax>().SelectMany(NamesIn)];
        HashSet<string> referenced = [.. types.SelectMany(t => t.DescendantNodes()).OfType<TypeOfExpressionSyntax>().Select(t => t.Type.ToString())];
        TypeDeclarationSyntax[] kept = [.. types.Where((t, i) => !IsEntity(t) || i == 0 || referenced.Contains(t.Identifier.ValueText))];
        return Write(kept.Select(t => t.WithMembers(List(t.Members.Where((m, i) => i == 0 || !IsFree(m) || random.Next(2) == 0)))), perFile: false);

        bool IsFree(MemberDeclarationSyntax member) =>
            member is PropertyDeclarationSyntax property
            && !needed.Contains(property.Identifier.ValueText)
            && !property.AttributeLists.SelectMany(l => l.Attributes).Any(a => a.Name.ToString() is "RecordKey" or "References");
    }

    /// <summary>Renames every entity, and half of the names that properties have, with or without keeping their values.</summary>
    public static TestProject Rename(TestProject project, Random random, bool keepsValues = true)
    {
        TypeDeclarationSyntax[] types = Types(project);
        string[] properties = [.. types.SelectMany(t => t.Members).OfType<PropertyDeclarationSyntax>().Select(p => p.Identifier.ValueText).Distinct()];
        var rewriter = new Renamer(
            [.. types.Where(IsEntity).Select(t => t.Identifier.ValueText)],
            [.. properties.Shuffled(random).Take((properties.Length + 1) / 2)],
            keepsValues);
        return Write(types.Select(t => (TypeDeclarationSyntax)rewriter.Visit(t)), perFile: false);
    }

    /// <summary>The name before <see cref="Rename"/>.</summary>
    public static string Original(string name) => name.EndsWith(Suffix, StringComparison.Ordinal) ? name[..^Suffix.Length] : name;

    private static TypeDeclarationSyntax[] Types(TestProject project) =>
        [.. project.Compile().SyntaxTrees.SelectMany(t => t.GetRoot().DescendantNodes(n => n is not TypeDeclarationSyntax)).OfType<TypeDeclarationSyntax>()];

    private static TestProject Write(IEnumerable<TypeDeclarationSyntax> types, bool perFile)
    {
        string[] texts = [.. types.Select(t => t.ToFullString())];
        if (!perFile)
        {
            return TestProject.Of("namespace Edited;\n" + string.Concat(texts));
        }

        string usings = string.Concat(texts.Select((_, i) => $"using Moved.N{i};\n"));
        return texts.Select((text, i) => (text, i)).Aggregate(TestProject.Empty, (project, t) =>
            project.With($"File{t.i}.cs", $"using CodeSynth;\n{usings}namespace Moved.N{t.i} {{ {t.text} }}"));
    }

    private static bool IsEntity(TypeDeclarationSyntax type) => type.AttributeLists.SelectMany(l => l.Attributes).Any(a => a.Name.ToString() == "SynthEntity");

    private static IEnumerable<string> NamesIn(AttributeSyntax attribute) =>
        attribute.DescendantTokens().Where(t => t.IsKind(SyntaxKind.StringLiteralToken) || t.IsKind(SyntaxKind.IdentifierToken)).SelectMany(t => t.ValueText.Split('.', '{', '}', ':'));

    private static MemberDeclarationSyntax Member(string text) => ParseMemberDeclaration(text + "\n")!;

    private static TypeDeclarationSyntax Type(string text) => (TypeDeclarationSyntax)ParseMemberDeclaration(text + "\n")!;

    private static T[] Shuffled<T>(this IEnumerable<T> items, Random random)
    {
        T[] all = [.. items];
        random.Shuffle(all);
        return all;
    }

    /// <summary>A brace that stands for itself, or one that a name follows.</summary>
    [GeneratedRegex(@"\{\{|\{([^{}:]+)")]
    private static partial Regex Place();

    private sealed class Renamer(HashSet<string> entities, HashSet<string> properties, bool keepsValues) : CSharpSyntaxRewriter
    {
        public override SyntaxNode? VisitClassDeclaration(ClassDeclarationSyntax node) => Renamed((ClassDeclarationSyntax)base.VisitClassDeclaration(node)!);

        public override SyntaxNode? VisitRecordDeclaration(RecordDeclarationSyntax node) => Renamed((RecordDeclarationSyntax)base.VisitRecordDeclaration(node)!);

        public override SyntaxNode? VisitPropertyDeclaration(PropertyDeclarationSyntax node)
        {
            var visited = (PropertyDeclarationSyntax)base.VisitPropertyDeclaration(node)!;
            string name = visited.Identifier.ValueText;
            return properties.Contains(name) ? Keep(visited.WithIdentifier(NewName(visited.Identifier)), name) : visited;
        }

        public override SyntaxNode? VisitIdentifierName(IdentifierNameSyntax node) =>
            entities.Contains(node.Identifier.ValueText) || (properties.Contains(node.Identifier.ValueText) && node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not null)
                ? node.WithIdentifier(NewName(node.Identifier))
                : node;

        public override SyntaxNode? VisitAttribute(AttributeSyntax node)
        {
            var visited = (AttributeSyntax)base.VisitAttribute(node)!;
            return node.Name.ToString() switch
            {
                "CopyOf" => WithTexts(visited, literal => true, NewPath),
                "TimeAfter" or "Case" => WithTexts(visited, literal => literal == visited.DescendantTokens().First(t => t.IsKind(SyntaxKind.StringLiteralToken)), NewPath),
                "Template" => WithTexts(visited, literal => true, text => Place().Replace(text, place => place.Groups[1].Success ? $"{{{NewPath(place.Groups[1].Value)}" : place.Value)),
                _ => visited,
            };
        }

        private static AttributeSyntax WithTexts(AttributeSyntax attribute, Func<SyntaxToken, bool> isNames, Func<string, string> newText) =>
            attribute.ReplaceTokens(attribute.DescendantTokens().Where(t => t.IsKind(SyntaxKind.StringLiteralToken) && isNames(t)), (text, _) => Literal(newText(text.ValueText)));

        private string NewPath(string path) => string.Join('.', path.Split('.').Select(s => properties.Contains(s) ? s + Suffix : s));

        private static SyntaxToken NewName(SyntaxToken name) => Identifier(name.ValueText + Suffix).WithTriviaFrom(name);

        private T Renamed<T>(T type)
            where T : TypeDeclarationSyntax =>
            entities.Contains(type.Identifier.ValueText) ? Keep((T)type.WithIdentifier(NewName(type.Identifier)), type.Identifier.ValueText) : type;

        private T Keep<T>(T member, string name)
            where T : MemberDeclarationSyntax =>
            keepsValues ? (T)member.AddAttributeLists(Member($"[FormerlyKnownAs({Literal(name)})] int x;").AttributeLists[0]) : member;
    }
}
