using System.Reflection;
using System.Reflection.Emit;

namespace Ronghe.Simulation.Tests.Architecture;

/// <summary>Which types of an assembly a type uses: in its members and in the code of its methods, nested types and lambdas
/// included.</summary>
internal static class TypeUses
{
    private const BindingFlags All =
        BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Static | BindingFlags.Public)
        .Select(static field => (OpCode)field.GetValue(null)!).ToDictionary(static code => code.Value);

    /// <summary>Outermost types that the type, or one within it, uses.</summary>
    public static HashSet<Type> Of(Type type)
    {
        var uses = new HashSet<Type>();
        Add(type, uses);
        return [.. uses.Select(Outermost).Where(used => used.Assembly == type.Assembly)];
    }

    public static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static void Add(Type type, HashSet<Type> uses)
    {
        if (type.BaseType is { } parent) Note(parent, uses);
        foreach (Type contract in type.GetInterfaces()) Note(contract, uses);
        foreach (FieldInfo field in type.GetFields(All)) Note(field.FieldType, uses);
        foreach (MethodBase method in type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All))) Add(method, uses);
        foreach (Type nested in type.GetNestedTypes(All)) Add(nested, uses);
    }

    private static void Add(MethodBase method, HashSet<Type> uses)
    {
        if (method is MethodInfo { ReturnType: { } returned }) Note(returned, uses);
        foreach (ParameterInfo parameter in method.GetParameters()) Note(parameter.ParameterType, uses);
        if (method.GetMethodBody() is not { } body) return;
        foreach (LocalVariableInfo local in body.LocalVariables) Note(local.LocalType, uses);
        Type[] ofType = method.DeclaringType!.GetGenericArguments(), ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : [];
        foreach (int token in Tokens(body.GetILAsByteArray()!))
        {
            MemberInfo? member = method.Module.ResolveMember(token, ofType, ofMethod);
            if (member is Type named) Note(named, uses);
            else if (member?.DeclaringType is { } owner) Note(owner, uses);
            if (member is MethodInfo { IsGenericMethod: true } called)
                Array.ForEach(called.GetGenericArguments(), argument => Note(argument, uses));
        }
    }

    private static void Note(Type type, HashSet<Type> uses)
    {
        if (type.HasElementType) Note(type.GetElementType()!, uses);
        else if (type.IsGenericParameter || !uses.Add(type)) return;
        if (type.IsConstructedGenericType) Array.ForEach(type.GetGenericArguments(), argument => Note(argument, uses));
    }

    /// <summary>Tokens of types, methods and fields in a method's code.</summary>
    private static IEnumerable<int> Tokens(byte[] code)
    {
        for (int at = 0; at < code.Length;)
        {
            OpCode operation = code[at] == 0xFE ? Codes[(short)((code[at++] << 8) | code[at++])] : Codes[code[at++]];
            switch (operation.OperandType)
            {
                case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineType or OperandType.InlineTok:
                    yield return BitConverter.ToInt32(code, at);
                    at += 4;
                    break;
                case OperandType.InlineSwitch:
                    at += 4 + (4 * BitConverter.ToInt32(code, at));
                    break;
                case OperandType.InlineNone:
                    break;
                case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar:
                    at += 1;
                    break;
                case OperandType.InlineVar:
                    at += 2;
                    break;
                case OperandType.InlineI8 or OperandType.InlineR:
                    at += 8;
                    break;
                default:
                    at += 4;
                    break;
            }
        }
    }
}
