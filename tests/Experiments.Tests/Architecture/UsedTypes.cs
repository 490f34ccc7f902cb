using System.Reflection;
using System.Reflection.Emit;

namespace Ronghe.Experiments.Tests.Architecture;

/// <summary>Which types a type's declarations and code name, read from the compiled program: what a using line only allows, this has done. Constants are not seen, their values are copied.</summary>
internal static class UsedTypes
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Operations = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(static field => (OpCode)field.GetValue(null)!).ToDictionary(static code => code.Value);

    public static HashSet<Type> Of(Type type)
    {
        var used = new HashSet<Type>();
        Add(type.BaseType);
        foreach (Type contract in type.GetInterfaces()) Add(contract);
        foreach (MemberInfo member in type.GetMembers(Declared))
        {
            if (member is FieldInfo field) Add(field.FieldType);
            if (member is not MethodBase method) continue;
            if (method is MethodInfo { ReturnType: { } result }) Add(result);
            foreach (ParameterInfo parameter in method.GetParameters()) Add(parameter.ParameterType);
            foreach (LocalVariableInfo local in method.GetMethodBody()?.LocalVariables ?? []) Add(local.LocalType);
            foreach (MemberInfo named in NamedIn(method)) Follow(named);
        }

        return used;

        void Follow(MemberInfo named)
        {
            if (named is Type itself) Add(itself);
            else Add(named.DeclaringType);
            if (named is FieldInfo field) Add(field.FieldType);
            if (named is MethodInfo { IsGenericMethod: true } method) Array.ForEach(method.GetGenericArguments(), Add);
        }

        void Add(Type? other)
        {
            if (other is null || other.IsGenericParameter) return;
            if (other.HasElementType) Add(other.GetElementType());
            if (other.IsConstructedGenericType) Array.ForEach(other.GetGenericArguments(), Add);
            used.Add(other.IsConstructedGenericType ? other.GetGenericTypeDefinition() : other);
        }
    }

    /// <summary>Types, methods and fields that a body's instructions refer to.</summary>
    private static IEnumerable<MemberInfo> NamedIn(MethodBase method)
    {
        byte[] code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        Type[] ofType = method.DeclaringType!.GetGenericArguments(), ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : [];
        for (int at = 0; at < code.Length;)
        {
            short value = code[at++];
            if (value == 0xFE) value = (short)(0xFE00 | code[at++]);
            OpCode operation = Operations[value];
            if (operation.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
                yield return method.Module.ResolveMember(BitConverter.ToInt32(code, at), ofType, ofMethod)!;
            at += operation.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }
}
