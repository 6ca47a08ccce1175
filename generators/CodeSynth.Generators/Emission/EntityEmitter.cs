using CodeSynth.Generators.Emission.Fields;
using CodeSynth.Generators.Emission.Workflows;
using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;
using Microsoft.CodeAnalysis.Text;

namespace CodeSynth.Generators.Emission;

/// <summary>The file of one entity: its producer, nested in the annotated type.</summary>
internal static class EntityEmitter
{
    public static SourceText Emit(MainFace face)
    {
        EntitySpec entity = face.Entity;
        var writer = new SourceWriter();
        var layout = new EntityLayout(entity);
        FileHeader.Write(writer, entity.Type.MetadataName);
        string[] headers = [.. TypeHeader.Of(entity.Type)];
        writer.Within(headers.Take(headers.Length - 1), () =>
        {
            if (entity.Workflow is { } workflow)
            {
                WorkflowComment.EmitRemarks(writer, workflow);
            }

            using (writer.Block(headers[headers.Length - 1]))
            {
                EmitProducer(writer, layout, face);
            }
        });
        return writer.ToSourceText();
    }

    private static void EmitProducer(SourceWriter writer, EntityLayout layout, MainFace face)
    {
        EntitySpec entity = layout.Entity;
        PartialPropertyEmitter.Emit(writer, entity);
        EmitComment(writer, entity);
        writer.Line(FileHeader.GeneratedCode);
        writer.Line("[global::System.Runtime.CompilerServices.SkipLocalsInit] // room on the stack is written before it is read");
        using (writer.Block($"public {(entity.HidesInherited ? "new " : string.Empty)}sealed unsafe partial class Synth : {(layout.IsWorkflow ? KnownTypes.WorkflowProducer : KnownTypes.EntityProducer)}<{entity.Type.FullName}>"))
        {
            JsonRow json = JsonEmitter.Row(layout);
            DescriptorEmitter.Emit(writer, layout, face);
            writer.Line();
            EmitState(writer, layout, json);
            writer.Line();
            KeyEmitter.Emit(writer, layout.Key);
            writer.Line();
            EmitMembers(writer, layout);
            JsonEmitter.Emit(writer, layout, json);
            writer.Line();
            ObjectEmitter.Emit(writer, layout);
        }
    }

    private static void EmitComment(SourceWriter writer, EntitySpec entity)
    {
        bool isWorkflow = entity.Workflow is not null;
        string unit = isWorkflow ? "instances" : "rows";
        string what = isWorkflow ? $"event of <c>{entity.Type.Name}</c> from its instance and step" : $"row of <c>{entity.Type.Name}</c> from its number";
        string rows = entity is { Source: { } source, Count: EntitySpec.AllOfSource } ? $"All records of {CommentText.Xml(source.Path)}"
            : entity.Count < 0 ? $"{unit.Substring(0, 1).ToUpperInvariant()}{unit.Substring(1)} until the run is stopped" : $"{entity.Count} {unit}";
        string rate = entity.Rate is { } perSecond ? $"{perSecond} a second{(entity.IsPoisson ? " as a Poisson process" : string.Empty)}" : "all at the start";
        writer.Line("/// <summary>");
        writer.Line($"/// Computes any {what}, as bytes or as an object. {rows} unless told otherwise, {rate}:");
        writer.Line("/// <list type=\"bullet\">");
        foreach ((FieldSpec field, _, string rule) in RuleWords.Of(entity))
        {
            writer.Line($"/// <item>{field.Path} ~ {CommentText.Xml(rule)}</item>");
        }

        writer.Line("/// </list>");
        if (entity.Workflow is { } workflow)
        {
            WorkflowComment.Emit(writer, workflow);
        }

        writer.Line("/// </summary>");
    }

    private static void EmitState(SourceWriter writer, EntityLayout layout, JsonRow json)
    {
        writer.Paragraph(() =>
        {
            foreach (FieldEmitter field in layout.Fields)
            {
                field.EmitStatics(writer);
            }

            ObjectEmitter.EmitStatics(writer, layout);
        });

        writer.Paragraph(() =>
        {
            foreach (FieldEmitter field in layout.Fields)
            {
                field.EmitState(writer);
            }

            foreach (Link link in layout.Links)
            {
                link.EmitState(writer);
            }

            foreach (NullEmitter isNull in layout.Nulls.Emitters)
            {
                isNull.EmitState(writer);
            }

            foreach (KeyCellsState cells in json.Cells)
            {
                cells.EmitState(writer);
            }
        });

        writer.Line($"private Synth({KnownTypes.PlanContext} context)");
        using (writer.Deeper())
        {
            writer.Line(": base(context, Descriptor)");
        }

        writer.Line("{");
        using (writer.Deeper())
        {
            foreach (FieldEmitter field in layout.Fields)
            {
                field.EmitConstruction(writer);
            }

            foreach (Link link in layout.Links)
            {
                link.EmitConstruction(writer);
            }

            foreach (NullEmitter isNull in layout.Nulls.Emitters)
            {
                isNull.EmitConstruction(writer);
            }

            foreach (KeyCellsState cells in json.Cells)
            {
                cells.EmitConstruction(writer);
            }
        }

        writer.Line("}");
    }

    private static void EmitMembers(SourceWriter writer, EntityLayout layout)
    {
        foreach (Link link in layout.Links)
        {
            link.EmitMember(writer);
            writer.Line();
        }

        foreach (FieldEmitter field in layout.Fields)
        {
            writer.Paragraph(() => field.EmitMembers(writer));
            if (layout.IsNullOf(field.Field) is { } isNull)
            {
                writer.Line($"/// <summary>Whether {field.Field.Path} of a row is null.</summary>");
                writer.Line($"public bool {MemberNames.IsNull(field.Field.Path)}(long row) => {isNull};");
                writer.Line();
            }
        }
    }
}
